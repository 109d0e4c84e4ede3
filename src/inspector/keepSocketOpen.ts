type KeptSocket = { send: (text: string) => void; end: () => void }

/**
 * A WebSocket that is opened anew whenever it is lost, after a wait that doubles up to half a
 * minute. What is sent while it is closed is dropped: `onOpen` tells the receiver all it needs.
 */
export function keepSocketOpen(url: string, onOpen: () => void, firstWaitMs = 500): KeptSocket {
  let socket: WebSocket
  let timer: ReturnType<typeof setTimeout> | undefined
  let waitMs = firstWaitMs
  let isOver = false

  const open = () => {
    socket = new WebSocket(url)
    socket.addEventListener('open', () => {
      waitMs = firstWaitMs
      onOpen()
    })
    // An error is followed by this as well.
    socket.addEventListener('close', () => {
      if (isOver) return
      timer = setTimeout(open, waitMs)
      waitMs = Math.min(2 * waitMs, 30_000)
    })
  }
  open()
  return {
    send: (text) => {
      if (socket.readyState === WebSocket.OPEN) socket.send(text)
    },
    end: () => {
      isOver = true
      clearTimeout(timer)
      socket.close()
    },
  }
}
