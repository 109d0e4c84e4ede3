import { EarlierPrompts } from '../prompts/EarlierPrompts.tsx'
import { Cost } from './Cost.tsx'
import { PromptsFromFile } from './PromptsFromFile.tsx'
import { Settings } from './Settings.tsx'
import { showWrongSetting } from './showWrongSetting.ts'
import { nextEvents } from './nextEvents.ts'
import { SplitQuestion } from './SplitQuestion.tsx'

/** What the prompt's panel needs beyond a prompt; it loads beside the page. */
export const promptParts = {
  Settings,
  EarlierPrompts,
  PromptsFromFile,
  SplitQuestion,
  Cost,
  nextEvents,
  showWrongSetting,
}
