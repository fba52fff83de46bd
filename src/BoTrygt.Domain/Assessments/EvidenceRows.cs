namespace BoTrygt.Domain.Assessments;

/// <summary>Which evidence somebody has to see to, as queries.</summary>
public static class EvidenceRows
{
    /// <summary>As <see cref="Evidence.IsWaiting"/>, and it has not ended on a day.</summary>
    public static IQueryable<Evidence> Waiting(this IQueryable<Evidence> evidence, DateOnly day) => evidence.Where(one =>
        one.ConfirmedAt == null && one.DeclinedAt == null && one.WithdrawnAt == null && one.LastsUntil >= day);

    /// <summary>It still counts on a day, ends within <see cref="Evidence.DaysToRenew"/>, and nobody has renewed it.</summary>
    public static IQueryable<Evidence> EndingSoon(this IQueryable<Evidence> evidence, DateOnly day)
    {
        var last = day.AddDays(Evidence.DaysToRenew);
        return evidence.Where(one => one.ConfirmedAt != null && one.WithdrawnAt == null && one.LastsUntil >= day && one.LastsUntil <= last
            && !evidence.Any(other => other.RenewsId == one.Id && other.WithdrawnAt == null && other.DeclinedAt == null));
    }

    /// <summary>Waiting, and the other parties have not been told.</summary>
    public static IQueryable<Evidence> ToTellOthers(this IQueryable<Evidence> evidence, DateOnly day) => evidence.Waiting(day).Where(one => one.ConfirmationAskedAt == null);

    /// <summary>Ending soon, and its party has not been told.</summary>
    public static IQueryable<Evidence> ToTellOwner(this IQueryable<Evidence> evidence, DateOnly day) => evidence.EndingSoon(day).Where(one => one.RenewalAskedAt == null);
}
