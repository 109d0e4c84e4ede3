/** The page that asks for the access token; nothing that anybody sent appears in it. */
export function signInPage(problem?: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Sign in · Proofroom</title>
    <link rel="stylesheet" href="/sign-in.css" />
  </head>
  <body>
    <main>
      <h1>Proofroom</h1>
      <form method="post" action="/sign-in">
        <label for="token">Access token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" required autofocus />
        ${problem ? `<p role="alert">${problem}</p>` : ''}
        <button>Sign in</button>
      </form>
    </main>
  </body>
</html>
`
}

export const signInStyle = `:root {
  color-scheme: light dark;
  font: 1rem/1.5 system-ui, sans-serif;
}
body {
  display: grid;
  place-items: center;
  min-height: 100svh;
  margin: 0;
  background: light-dark(#f4f4f3, #161616);
  color: light-dark(#1b1b1b, #ececec);
}
main {
  width: min(20rem, 100vw - 3rem);
}
h1 {
  font-size: 1.25rem;
}
form {
  display: grid;
  gap: 0.75rem;
}
input,
button {
  padding: 0.6rem 0.75rem;
  border: 1px solid light-dark(#8a8a88, #777);
  border-radius: 0.4rem;
  background: light-dark(#fff, #222);
  color: inherit;
  font: inherit;
}
button {
  border-color: transparent;
  background: light-dark(#1b1b1b, #ececec);
  color: light-dark(#fff, #161616);
  cursor: pointer;
}
:focus-visible {
  outline: 2px solid light-dark(#0b57d0, #8ab4f8);
  outline-offset: 2px;
}
[role='alert'] {
  margin: 0;
  color: light-dark(#b3261e, #f2b8b5);
}
`
