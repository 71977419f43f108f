// Reports, corrections, hidden articles and unanswered questions.

export type {
  CorrectionKey,
  Gap,
  HiddenArticle,
  ModerationDesk as ModerationPort,
  NewReport,
  Report,
  ReportProblem,
  StoredCorrection,
} from '../../moderation/moderation-desk.js';
