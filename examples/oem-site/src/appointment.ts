/**
 * The page that the link in a confirmation opens. Without such a link there is no appointment, and no widget: this runs
 * before the widget is there, so that it asks the back end for nothing.
 */
const withLink = document.getElementById('with-link') as HTMLElement;
const withoutLink = document.getElementById('without-link') as HTMLElement;

const show = (): void => {
  const hasLink = location.hash.includes('forecourt-booking=');
  const [shown, other] = hasLink ? [withLink, withoutLink] : [withoutLink, withLink];
  if (!shown.isConnected) other.replaceWith(shown);
  other.remove();
};

addEventListener('hashchange', show);
show();
