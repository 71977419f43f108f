// Reports, corrections, hidden articles and unanswered questions.

export type {
  Gap,
  HiddenArticle,
  ModerationDesk as ModerationPort,
  NewCorrection,
  Report,
  ReportProblem,
  SavedCorrection,
} from '../../moderation/moderation-desk.js';
