import { Drawer } from './Drawer.tsx'

type CrashedDrawerProps = { crash: Error; onClose: () => void }

/** What is left of the drawer after a defect in it; the machine itself runs on. */
export function CrashedDrawer({ crash, onClose }: CrashedDrawerProps) {
  const words = (
    <div className="machine-crash" role="alert">
      <h3>This pane has come to a stop</h3>
      <p>That is a defect in the pane only. The review goes on; close this and carry on there.</p>
      <p>
        <code>{crash.message}</code>
      </p>
    </div>
  )
  return <Drawer views={{ Trouble: words }} onClose={onClose} />
}
