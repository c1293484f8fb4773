import type { MissingReason, PermissionNeeded, PictureTally, SaveOutcome } from '@/src/save/saveOutcome';
import type { NoticeButton, ReaderHandle } from './actions';
import type { MessageKey, Translate } from './messages';

/** Tells the reader, in the view's live region, what became of a save, and asks what has to be asked. */
export function tellOfSave(outcome: SaveOutcome, view: Pick<ReaderHandle, 'say'>, t: Translate): void {
  view.say(saveText(outcome, t), ...(outcome.state === 'needs-permission' ? choices(outcome, view, t) : []));
}

/** Returns `tellOfSave`'s running commentary for `saveCopy`'s `onProgress`. */
export function tellOfProgress(view: Pick<ReaderHandle, 'say'>, t: Translate) {
  view.say(t('saveWorking'));
  return (done: number, total: number): void => {
    // Screen readers speak each message: a few on the way are enough.
    if (done < total && done % PROGRESS_STEP === 0)
      view.say(t('savePictures', count(done, t), count(total, t)));
  };
}

const PROGRESS_STEP = 5;

/** Returns the outcome in words. */
export function saveText(outcome: SaveOutcome, t: Translate): string {
  if (outcome.state === 'not-saved') return t(outcome.reason === 'stopped' ? 'saveStopped' : 'saveFailed');
  if (outcome.state === 'needs-permission') {
    const hosts = new Intl.ListFormat(t('interfaceLanguage')).format(outcome.hosts);
    return t('saveAsk', hosts, count(outcome.refused, t), count(outcome.pictures.total, t));
  }
  return [t('saveSent', outcome.fileName), ...picturesText(outcome.pictures, t)].join(' ');
}

function picturesText({ saved, total, missing }: PictureTally, t: Translate): string[] {
  if (total === 0) return [];
  const inside = t('saveAllPictures', count(saved, t), count(total, t));
  if (missing.length === 0) return [inside];
  const reasons = (Object.entries(REASON_TEXT) as [MissingReason, MessageKey][]).flatMap(([reason, key]) => {
    const pictures = missing.filter((picture) => picture.reason === reason).length;
    return pictures === 0 ? [] : [t(key, count(pictures, t))];
  });
  return [inside, ...reasons, t('saveMissingPictures')];
}

function choices(outcome: PermissionNeeded, view: Pick<ReaderHandle, 'say'>, t: Translate): NoticeButton[] {
  const goOn = (save: () => Promise<SaveOutcome>) => () => {
    // The save is begun before anything else, while the browser still knows this is a click.
    const saving = save();
    view.say(t('saveWorking'));
    void saving.then((next) => {
      tellOfSave(next, view, t);
    });
  };
  return [
    { label: t('saveAllow'), onClick: goOn(outcome.allowAndSave) },
    { label: t('saveWithout'), onClick: goOn(outcome.saveWithout) },
  ];
}

const REASON_TEXT: Record<MissingReason, MessageKey> = {
  refused: 'missingRefused',
  unreachable: 'missingUnreachable',
  'not-found': 'missingNotFound',
  'too-slow': 'missingTooSlow',
  'too-large': 'missingTooLarge',
  'not-a-picture': 'missingNotAPicture',
  'private-address': 'missingPrivateAddress',
};

function count(number: number, t: Translate): string {
  return new Intl.NumberFormat(t('interfaceLanguage')).format(number);
}
