import { found } from '../findings.ts';
import type { Link } from '../html/html-reading.ts';
import type { Message } from '../message.ts';
import type { Judge } from '../options.ts';
import { holdsPostalAddress } from './postal-address.ts';

/** Words for leaving a list, in the languages much mail is written in; our own list. */
const UNSUBSCRIBE =
  /unsub|no longer (?:wish|want)|leave (?:this|the|our) (?:mailing )?list|opt(?:ing)?[ -]?out|remove me|stop (?:receiving|these)|(?:e-?mail|mail|subscription|notification|communication)s? (?:preferences|settings)|manage (?:your )?(?:subscriptions?|preferences)|abmeld|abbestell|austragen|d[ée]sabonn|d[ée]sinscri|darse de baja|dar de baja|(?:cancelar|anular) (?:la |mi |tu )?suscripci|disiscri|cancella(?:re|ti)|uitschrijv|afmelden|avregistrer|avprenumerer|avmeld|afmeld|peru(?:uta)? tilau|descadastr|cancelar (?:a )?(?:inscri|assinatura|subscri)|wypis|rezygn|odhl[áa]s|leiratkoz|отпис|配信停止|登録解除|退订|取消订阅|退訂|구독 ?취소|수신 ?거부/iu;
const TO_CLICK = /https?:\/\/|mailto:|\{\{|%[a-z_]+%|\*\||[^\s@]@[^\s@]/i;

/** What marketing mail says at its end: H20 and H21 of table 2.9. Without a body nothing is asked of it. */
export const judgeBody: Judge = (message, { type }) => {
  const written = [message.page?.text ?? '', message.text?.text ?? ''];
  const isEmpty = written.every((text) => text.trim() === '') && (message.page?.links.length ?? 0) === 0;
  if (type !== 'marketing' || isEmpty) return [];
  return [
    ...(hasWayOut(message) ? [] : [found('body-unsub-missing')]),
    ...(written.some(holdsPostalAddress) ? [] : [found('postal-address')]),
  ];
};

/** A link that shows, and says so or stands beside words that do; in plain text, the words and an address in one paragraph. */
function hasWayOut({ page, text }: Message): boolean {
  if (page) return page.links.some((link) => !link.isHidden && saysSo(link));
  const paragraphs = (text?.text ?? '').split(/\n[ \t\r>]{0,99}\n/);
  return paragraphs.some((paragraph, at) => {
    if (!UNSUBSCRIBE.test(paragraph)) return false;
    const next = paragraph.trimEnd().endsWith(':') ? paragraphs[at + 1] : '';
    return TO_CLICK.test(`${paragraph}\n${next}`);
  });
}

function saysSo({ href, text, before, after }: Link): boolean {
  return [href.slice(0, 2000), text, lineBefore(before), after.split('\n', 1)[0] ?? ''].some((words) =>
    UNSUBSCRIBE.test(words),
  );
}

/** What stands before a link on its line, with the line above where that ends in a colon. */
function lineBefore(before: string): string {
  const lines = before.split('\n');
  const above = lines.findLastIndex((line, at) => at < lines.length - 1 && line.trim() !== '');
  const leads = lines.slice(above + 1).every((line) => line.trim() === '') && lines[above]?.trimEnd().endsWith(':');
  return `${leads ? lines[above] : ''} ${lines.at(-1)}`;
}
