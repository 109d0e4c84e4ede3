import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { Print } from './toPrints.ts'
import './PrintedSheet.css'

type PrintedSheetProps = { title: string; prints: readonly Print[]; onPrinted: () => void }

/** Pages of paper with many pictures, printed as soon as they are decoded; seen in print only. */
export function PrintedSheet({ title, prints, onPrinted }: PrintedSheetProps) {
  const article = useRef<HTMLElement>(null)
  const printed = useRef(onPrinted)
  useEffect(() => {
    printed.current = onPrinted
  })
  useEffect(() => {
    const pictures = Array.from(article.current?.querySelectorAll('img') ?? [])
    let isHere = true
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      if (!isHere) return
      addEventListener('afterprint', () => printed.current(), { once: true })
      print()
    })
    return () => {
      isHere = false
    }
  }, [prints])
  return createPortal(
    <article className="contact-sheet" aria-hidden ref={article}>
      {/* What is the head of a table is printed on every page. */}
      <table>
        <thead>
          <tr>
            <th>
              <h1>{title}</h1>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <ul>
                {prints.map(({ url, prompt, verdict, digest }, index) => (
                  <li key={index}>
                    <div className="mount">{url ? <img src={url} alt="" /> : 'No longer held'}</div>
                    <p>{prompt}</p>
                    <p className="facts">{verdict}</p>
                    <code>{digest}</code>
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        </tbody>
      </table>
    </article>,
    document.body,
  )
}
