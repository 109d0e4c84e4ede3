/** Stands between what to change and the prompt behind the given picture; see the adapter. */
export const changeMarker = /\n*^Change nothing else\. The picture was drawn from this prompt:$\n?/m
