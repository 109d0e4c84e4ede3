/** What is left to say when the page itself fails; @xstate/react throws here when an actor errs. */
export const Crash = ({ crash }: { crash: Error }) => (
  <main className="crash" role="alert">
    <h1>Proofroom has come to a stop</h1>
    <p>
      This is a defect in the page, not in your work. Your prompt is kept; pictures that were not
      downloaded are lost when you reload.
    </p>
    <p>
      <code>{crash.message}</code>
    </p>
    <button className="button primary" onClick={() => location.reload()}>
      Reload
    </button>
  </main>
)
