import { signedFields } from '../../dkim/signed-header.ts';
import { itemsOf, readTagList, tagValue } from '../../dkim/tag-list.ts';
import { fieldsNamed, type MessageHead } from '../../headers/message-head.ts';
import { type CoveringSignature, inspectOneClick } from '../../headers/one-click.ts';
import { found, type MessageFinding, type MessageFindingId } from '../findings.ts';
import type { Message } from '../message.ts';
import type { Judge } from '../options.ts';

/** SES puts the address to unsubscribe at in its place, twice at most (fact hdr-ses-oneclick). */
const PLACEHOLDER = /\{\{\s{0,9}amazonSESUnsubscribeUrl\s{0,9}\}\}/g;
const MOST_REPLACED = 2;
/** More signatures than any honest message has. */
const MOST = 60;

/** The fields and the placeholder for unsubscribing: H11 to H19 of table 2.9. */
export const judgeUnsubscribe: Judge = (message, { type, hasListManagement = false }) => {
  const { head } = message;
  // SES then adds both fields itself (fact hdr-ses-oneclick).
  const hasList = hasListManagement || fieldsNamed(head, 'X-SES-LIST-MANAGEMENT-OPTIONS').length > 0;
  const signatures = claimed(head);
  const { findings } = inspectOneClick(head, { ...(signatures && { signatures }), ...(type && { type }) });
  return [
    ...findings
      .filter(({ id }) => id !== 'unsub-missing' || !hasList)
      .map(({ id, where = '' }) => {
        const [field] = fieldsNamed(head, where);
        return found(id as MessageFindingId, { where, ...(field && { line: field.line }) });
      }),
    ...judgePlaceholder(message, hasList),
  ];
};

/** What signatures in the message say they cover; they aren’t verified. `undefined` where there are none yet. */
function claimed(head: MessageHead): CoveringSignature[] | undefined {
  const read = fieldsNamed(head, 'DKIM-Signature')
    .slice(0, MOST)
    .flatMap((field) => {
      const names = tagValue(readTagList(field.raw.slice(field.raw.indexOf(':') + 1)), 'h');
      const signed = itemsOf((names ?? '').toLowerCase());
      return names === undefined ? [] : [{ result: 'pass', fields: signedFields({ signed }, field, head.fields) }];
    });
  return read.length > 0 ? read : undefined;
}

function judgePlaceholder({ text, html, to, cc }: Message, hasList: boolean): MessageFinding[] {
  const count = [text, html].reduce((sum, shown) => sum + (shown?.text.match(PLACEHOLDER) ?? []).length, 0);
  if (count === 0) return [];
  const recipients = [...to, ...cc].filter(({ address }) => address !== '').length;
  return [
    ...(count > MOST_REPLACED ? [found('ses-placeholder', { kind: 'too-often', count, severity: 'error' })] : []),
    ...(recipients > 1
      ? [found('ses-placeholder', { where: 'To', kind: 'several-recipients', count: recipients, severity: 'error' })]
      : []),
    ...(hasList ? [] : [found('ses-placeholder', { kind: 'no-list-management' })]),
  ];
}
