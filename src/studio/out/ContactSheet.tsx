import { useEffect, useState } from 'react'
import { wordsOf } from '../../files/wordsOf.ts'
import { formatCount } from '../../review/format.ts'
import { useStudio } from '../useStudio.ts'
import { cardsOf, type Card, type Choice } from './cardsOf.ts'
import { PrintedSheet } from './PrintedSheet.tsx'
import { recordsOf } from './recordsOf.ts'
import { saveSheets } from './saveSheets.ts'
import { pagesFor } from './sheetLayout.ts'
import { toPrints, type Print } from './toPrints.ts'
import './ContactSheet.css'

const titles: Record<Choice, string> = {
  approved: 'Approved pictures',
  all: 'All pictures, with their decisions',
}

/** Many pictures on one page, as a picture of its own or on paper. */
export function ContactSheet() {
  const { studio, images } = useStudio()
  const [recorded] = useState(() => recordsOf(studio.getSnapshot().context))
  const [cards] = useState<Record<Choice, Card[]>>(() => ({
    approved: cardsOf(recorded, images, 'approved'),
    all: cardsOf(recorded, images, 'all'),
  }))
  const [choice, setChoice] = useState<Choice>(cards.approved.length ? 'approved' : 'all')
  const [said, setSaid] = useState('')
  const [prints, setPrints] = useState<Print[]>([])
  const chosen = cards[choice]
  const title = `${titles[choice]}, ${new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })}`
  const pages = pagesFor(chosen.length).length

  // Whoever made the small copies releases them, once they are printed or the dialog goes.
  useEffect(() => () => prints.forEach(({ url }) => url && URL.revokeObjectURL(url)), [prints])

  const act = async (action: () => Promise<void>, done: string) => {
    setSaid('')
    setSaid(await action().then(() => done, failed))
  }
  const save = () =>
    saveSheets(chosen, title, (page) => setSaid(`Drawing page ${page} of ${pages}`))
  const preparePrint = async () => {
    setSaid('Making small copies')
    setPrints(await toPrints(chosen))
  }

  const none = recorded.some(({ record }) => record.outcome === 'approved') ? noneHeld : 'none yet'

  if (!cards.all.length) return <p className="hint">Nothing has been drawn yet.</p>
  return (
    <div className="contact">
      <fieldset>
        <legend className="visually-hidden">What is on it</legend>
        {(['approved', 'all'] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="choice"
              checked={one === choice}
              disabled={!cards[one].length}
              onChange={() => setChoice(one)}
            />
            {titles[one]} <span className="hint">{cards[one].length || none}</span>
          </label>
        ))}
      </fieldset>
      <p className="hint">
        Each with its prompt, version, decision and the beginning of its digest.{' '}
        {pages > 1 && `As PNG ${formatCount(pages, 'page')}, in an archive.`}
      </p>
      <div className="two">
        <button className="button primary" onClick={() => void act(save, 'Saved.')}>
          Save as PNG
        </button>
        <button className="button" onClick={() => void act(preparePrint, '')}>
          Print
        </button>
      </div>
      <p className="hint" role="status">
        {said}
      </p>
      {prints.length > 0 && (
        <PrintedSheet title={title} prints={prints} onPrinted={() => setPrints([])} />
      )}
    </div>
  )
}

const noneHeld = 'none held any more'

const failed = (cause: unknown) => `The sheet could not be made: ${wordsOf(cause)}.`
