import type { QuestionPage } from './faqs.ts';
import { plainWords } from './tell.ts';

/** A page's questions and the answers it shows, as schema.org's FAQPage has them. The questions and answers are our own. */
export function faqData(questions: readonly QuestionPage[]): Record<string, unknown> {
  return {
    '@type': 'FAQPage',
    mainEntity: questions.map(({ entry: { data } }) => ({
      '@type': 'Question',
      name: data.question,
      acceptedAnswer: { '@type': 'Answer', text: plainWords(data.answer) },
    })),
  };
}
