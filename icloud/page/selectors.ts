/**
 * The only selectors that know icloud.com's markup, each with the day it was last seen in somebody's code and the
 * page in `tests/pages` that proves it. Hashed class names are never used. Roles and addresses need no date. A space after a
 * comma stands between two kinds of elements, and there alone.
 */

/** Seen 2026-08 in several automations of the sign-in page. pages/signed-out-landing, pages/signed-out-widget */
export const SIGN_IN = '.sign-in-button'
export const SIGN_IN_WIDGET = 'iframe#aid-auth-widget-iFrame, iframe[src^="https://idmsa.apple.com/"]'

/** Seen 2026-08: `<app>-app-icon`. pages/home-tiles */
export const PHOTOS_ICON = '[data-testid="photos-app-icon"]'

/** Seen 2026-07: the title in an app's toolbar is SVG text. pages/photos-shell */
export const APP_TITLE = 'svg.app-name, [data-testid="app-name"]'

/** Seen 2026-07 in the Photos frame ("3 of 1,204"; the line when there are none). pages/photos-app */
export const PHOTOS_TITLE = '.ToolbarTitle-subtitleText, .EmptyPage-title, .Typography-gridHeaderTitle'

/** Boxes that interrupt; the class names were seen 2026-07. pages/full-dialog, pages/full-alert */
export const BOX =
  'dialog, ui-dialog, ui-alert-container, .cloudos-alert, [role]:is([role="dialog"],[role="alertdialog"],[role="alert"],[role="status"]), .EmptyPage, .notification-presenter'

/** Each of its children is a box. Seen 2026-07, empty. pages/full-notification */
export const NOTIFICATIONS = '.notification-presenter'

/** pages/full-toolbar */
export const TOOLBAR = 'header:not(:is(article,aside,main,nav,section,li) *), [role="banner"]'

/** Something to press. The host of a `ui-button` has the role; the empty button inside it has no words. */
export const CONTROL = 'a[href], button, ui-button, [role="button"], [role="link"]'

/** The account menu's button and its lines. Seen 2026-07. pages/signed-in-menu */
export const MENU_BUTTON = '[aria-haspopup]:is([aria-haspopup="menu"],[aria-haspopup="true"])'
export const MENU_ITEM = 'ui-menu-item, [role="menuitem"]'
export const MENU = '[role="menu"]'

/** What stands for one thing of a list. */
export const ROW =
  'li, tr, dl, article, [role="listitem"], [role="row"], [role="option"], [role="treeitem"], [role="gridcell"], [role="group"]'
