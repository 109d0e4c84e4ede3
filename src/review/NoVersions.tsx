import './FilmStrip.css'

/** The film strip before there is anything on it. */
export const NoVersions = () => <p className="film hint">Versions line up here.</p>
