/** As a sheet, the list lies over the review that was chosen from it. */
export function closeSheet() {
  document.querySelector<HTMLElement>('#queue[popover]')?.hidePopover()
}
