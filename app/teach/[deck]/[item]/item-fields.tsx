'use client';

import type { ItemForm } from '@/lib/authoring/items/item-form';
import { ChoiceFields } from './choice-fields';
import { ClozeFields } from './cloze-fields';
import { DrillFields } from './drill-fields';
import { FlashcardFields } from './flashcard-fields';
import { NumericFields } from './numeric-fields';

interface ItemFieldsProps {
  readonly form: ItemForm;
  readonly onChange: (form: ItemForm) => void;
}

/** The fields of an item's kind. */
export function ItemFields({ form, onChange }: ItemFieldsProps) {
  switch (form.kind) {
    case 'flashcard':
      return <FlashcardFields form={form} onChange={onChange} />;
    case 'cloze':
      return <ClozeFields form={form} onChange={onChange} />;
    case 'choice':
      return <ChoiceFields form={form} onChange={onChange} />;
    case 'numeric':
      return <NumericFields form={form} onChange={onChange} />;
    case 'drill':
      return <DrillFields form={form} onChange={onChange} />;
  }
}
