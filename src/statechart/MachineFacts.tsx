/** Facts about a state or a transition; those without a value are left out. */
export function MachineFacts({ facts }: { facts: Record<string, readonly string[]> }) {
  const told = Object.entries(facts).filter(([, values]) => values.length)
  return (
    <dl className="machine-facts">
      {told.map(([name, values]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{values.join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}
