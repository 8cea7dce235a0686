/** The dispatcher's side, asked directly: which cases there really are. */
import type { DeskRescue } from '@forecourt/contract';
import { STAFF_TOKEN } from './world.ts';

/** All cases, those that are over as well, the back end being there again if it was away. */
export async function rescues(site: string): Promise<DeskRescue[]> {
  const pages = ['open', 'over'].map(async (state) => {
    const answer = await fetch(new URL(`/v1/desk/rescues?state=${state}&limit=200`, site), {
      headers: { authorization: `Bearer ${STAFF_TOKEN}` },
    });
    if (!answer.ok) throw new Error(`the desk answered ${answer.status}`);
    return ((await answer.json()) as { rescues: DeskRescue[] }).rescues;
  });
  return (await Promise.all(pages)).flat();
}

/** The cases to call a number back. */
export const rescuesOf = async (site: string, phone: string): Promise<DeskRescue[]> =>
  (await rescues(site)).filter(({ request }) => request.requester.phone === phone);
