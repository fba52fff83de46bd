namespace BoTrygt.Domain.Calendar;

/// <summary>Why several things in a year had better be looked at together.</summary>
public enum ClashKind
{
    /// <summary>People of one police district are to be in several partnerships on one day, or in two places at one time.</summary>
    SameDay,

    /// <summary>Many initiatives of one police district begin in the same week.</summary>
    BeginTogether,

    /// <summary>Rounds in several partnerships of one police district are due on the same day.</summary>
    DueTogether,

    /// <summary>Something is to be done or held on a holiday.</summary>
    OnHoliday,
}
