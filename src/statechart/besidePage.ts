/**
 * From this width on the drawer stands beside the page, which moves over; below, it lies over the
 * page, and is modal: nothing that is covered can then be reached. MachineDrawer.css has it too.
 */
export const besidePage = '(min-width: 1240px)'
