namespace BoTrygt.Domain.Meetings;

/// <summary>Something that a meeting may have to talk about.</summary>
/// <param name="Source">What kind of thing it is.</param>
/// <param name="SubjectId">The initiative, request, plan … that it is about: one fact for each in a source.</param>
/// <param name="At">UTC: when it became so.</param>
/// <param name="Words">The line for the agenda.</param>
public sealed record AgendaFact(AgendaSource Source, Guid SubjectId, DateTime At, string Words)
{
    /// <summary>How a form names it.</summary>
    public string Key => KeyOf(Source, SubjectId);

    public static string KeyOf(AgendaSource source, Guid subjectId) => $"{source}:{subjectId}";
}

/// <summary>What is proposed for an agenda.</summary>
public static class AgendaProposal
{
    /// <summary>
    /// What changed since the last meeting, and what still waits: each once, what stands on the agenda already left out, in
    /// the order of the sources and the latest first.
    /// </summary>
    /// <param name="facts">All that is so today.</param>
    /// <param name="since">UTC: when the last meeting began; null when there was none, and all is new.</param>
    /// <param name="meeting">Whose agenda it is.</param>
    public static IReadOnlyList<AgendaFact> Of(IEnumerable<AgendaFact> facts, DateTime? since, Meeting meeting)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(meeting);
        var there = meeting.Items.SelectMany(item => item.Lines).Select(line => line.Key).ToHashSet();
        return
        [
            .. facts.Where(fact => fact.Source.Waits() || since is null || fact.At >= since)
                .Where(fact => !there.Contains(fact.Key))
                .OrderByDescending(fact => fact.At).DistinctBy(fact => fact.Key)
                .OrderBy(fact => fact.Source),
        ];
    }
}
