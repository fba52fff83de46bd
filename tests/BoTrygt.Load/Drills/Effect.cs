using BoTrygt.Database;

namespace BoTrygt.Load.Drills;

/// <summary>Something the jobs do that a portal killed in the middle may neither lose nor do twice.</summary>
/// <param name="Name">As it stands in the report.</param>
/// <param name="Prepare">Puts what is to be done into the database, before any portal starts.</param>
/// <param name="IsInTheMiddle">It is half done: a portal is killed when all of them are.</param>
/// <param name="CountUndone">How much of it is still to be done; the drill goes on until nothing is.</param>
/// <param name="Judge">What came of it.</param>
internal sealed record Effect(string Name, Action<BoTrygtDb> Prepare, Func<BoTrygtDb, Mailbox, bool> IsInTheMiddle, Func<BoTrygtDb, int> CountUndone, Func<BoTrygtDb, Mailbox, Verdict> Judge);

/// <param name="IsRight">Nothing lost, and no more twice than has to be.</param>
/// <param name="Figures">For the report.</param>
internal sealed record Verdict(bool IsRight, string Figures);

/// <summary>What the drill looks at. A job that must survive a kill gets a line here.</summary>
internal static class Effects
{
    public static IReadOnlyList<Effect> All { get; } = [WaitingMails.Effect, OpenedRounds.Effect];
}
