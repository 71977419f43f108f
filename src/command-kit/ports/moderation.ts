// Reports, corrections, hidden articles and unanswered questions.

export type {
  Gap,
  HiddenArticle,
  ModerationDesk as ModerationPort,
  NewCorrection,
  NewReport,
  Report,
  ReportProblem,
  SavedCorrection,
} from '../../moderation/moderation-desk.js';
