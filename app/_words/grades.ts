/** What each grade is called, by its number. */
export const gradeNames = ['Blank', 'Forgot', 'Nearly', 'Hard', 'Good', 'Easy'] as const;

export const gradeWords = { region: 'Grade' } as const;
