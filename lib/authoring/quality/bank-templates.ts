import type { Template } from '../../drills/template';
import { readTemplate, templateIds } from '../read-templates';

/** All templates of the bank. Throws where one cannot be read. */
export function bankTemplates(): Template[] {
  return templateIds().map((id) => {
    const template = readTemplate(id);
    if (!template?.ok) throw new Error(`${id}: ${JSON.stringify(template?.error)}`);
    return template.value;
  });
}
