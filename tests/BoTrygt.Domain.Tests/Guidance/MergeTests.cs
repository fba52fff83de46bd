using System.Globalization;
using BoTrygt.Domain.Guidance;

namespace BoTrygt.Domain.Tests.Guidance;

/// <summary>
/// What must be so of every merge, over many articles that both sides edit at random; the number is set with MERGED_EDITS.
/// Each article is edited and taken several times, so that conflicts wait while more happens.
/// </summary>
public sealed class MergeTests
{
    private const int Takes = 4;

    private static readonly int Articles = int.TryParse(Environment.GetEnvironmentVariable("MERGED_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out var edits) ? edits / Takes : 250;

    [Fact]
    public void No_words_are_lost_no_change_is_dropped_and_every_true_conflict_waits()
    {
        var seen = new Tally();
        for (var seed = 1; seed <= Articles; seed++)
        {
            var article = new RandomGuidance(seed);
            for (var take = 0; take < Takes; take++)
            {
                var taken = article.National;
                article.EditNationally();
                article.EditLocally(taken);
                var before = article.Local;
                article.Take();
                Check(seed, taken, article.National, before, article.Local);
                seen.Count(article.Local);
            }
        }

        Console.WriteLine(seen.InWords(Articles * Takes));
        Assert.True(seen.IsVaried, seen.InWords(Articles * Takes));
    }

    private static void Check(int seed, List<Block> taken, List<Block> national, LocalAdaptation before, LocalAdaptation after)
    {
        var (read, conflicts) = (after.Read(), after.Conflicts());
        var readable = read.Select(block => block.Content).Concat(conflicts.SelectMany(one => new[] { one.Local, one.National })).OfType<BlockContent>().ToHashSet();
        foreach (var words in before.Changes.Select(change => change.Words).Concat(before.Own.Select(own => own.Content)).OfType<BlockContent>())
        {
            Assert.True(readable.Contains(words), $"{seed}: local words are lost: {words.Text}");
        }

        var changed = national.Where(block => taken.All(then => then.Key != block.Key || then.Content != block.Content)).ToList();
        Assert.All(changed, block => Assert.True(readable.Contains(block.Content), $"{seed}: a national change is dropped: {block.Content.Text}"));
        Assert.Equal(TrueConflicts(national, before).Order(), conflicts.Select(one => one.Key).Order());
        Assert.All(national.Where(block => block.IsLocked), block => Assert.Contains(new AdaptedBlock(block.Key, block.Content, IsLocal: false), read));
        Assert.Equal(read.Count, read.Select(block => block.Key).Distinct().Count());
        var again = after.Take(national);
        Assert.Equal(read, again.Read());
        Assert.Equal(conflicts, again.Conflicts());
    }

    /// <summary>Told from the two sides alone: the local words differ from the national ones of today, and those from what they were written against.</summary>
    private static IEnumerable<Guid> TrueConflicts(List<Block> national, LocalAdaptation before)
    {
        foreach (var change in before.Changes.Concat(before.Own.Select(own => own.Orphan).OfType<LocalChange>()))
        {
            var now = national.Find(block => block.Key == change.Key);
            if (now is null ? change.Words is not null : change.Words != now.Content && (now.IsLocked || now.Content != change.Against))
            {
                yield return change.Key;
            }
        }
    }

    /// <summary>That the checks looked at something.</summary>
    private sealed class Tally
    {
        private readonly Dictionary<MergeCause, int> _conflicts = Enum.GetValues<MergeCause>().ToDictionary(cause => cause, _ => 0);
        private int _local;
        private int _hidden;

        public bool IsVaried => _conflicts.Values.All(count => count > 20) && _local > 20 && _hidden > 20;

        public void Count(LocalAdaptation adaptation)
        {
            foreach (var conflict in adaptation.Conflicts())
            {
                _conflicts[conflict.Cause]++;
            }

            _local += adaptation.Read().Count(block => block.IsLocal);
            _hidden += adaptation.Changes.Count(change => change.Words is null);
        }

        public string InWords(int merges) => string.Create(CultureInfo.InvariantCulture, $"{merges} merges: {_local} local blocks read, {_hidden} hidden, conflicts waiting: {string.Join(", ", _conflicts.Select(pair => $"{pair.Value} {pair.Key}"))}. No local word lost, no national change dropped, every true conflict queued, a second merge changes nothing.");
    }
}
