import type { READER } from '../en/reader.ts'
import type { Translated } from '../translated.ts'

export const READER_AR: Translated<typeof READER> = {
  choose: 'أي وثيقة؟',
  chooseLead: 'افتح وثيقة من القائمة أو من ادعاء.',
  claims: 'ادعاءات هذه الوثيقة',
  noClaims: 'لم يُقرأ أي ادعاء في هذه الوثيقة.',
  unread: 'لم تُقرأ هذه الوثيقة: القارئ لا يعرف لغتها.',
  keys: 'التالي، السابق، قبول، رفض، تصحيح، تراجع',
  accept: 'قبول',
  reject: 'رفض',
  correct: 'تصحيح',
  undo: 'تراجع',
  why: 'لماذا؟',
  whyLead: 'الرفض يحتاج إلى سبب يُحفظ مع الادعاء.',
  whyNone: 'اذكر السبب.',
  save: 'حفظ',
  history: 'ما الذي تقرر',
  original: 'الملف الأصلي',
  select: 'اختر علامة في النص أو اضغط j.',
  show: 'أظهر',
  shows: { all: 'كل الادعاءات', closer: 'تقارب', apart: 'تباعد', unjudged: 'لم يُحكم عليها' },
  claimOf: (n, total) => `الادعاء ${n.toLocaleString('ar-EG')} من ${total.toLocaleString('ar-EG')}`,
}
