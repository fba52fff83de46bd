using DiffPlex;

namespace BoTrygt.Web.Shared.Text;

/// <summary>Two texts word by word: what left the one and what came into the other.</summary>
/// <param name="Before">The earlier text in pieces; those marked are gone.</param>
/// <param name="After">The later text in pieces; those marked are new.</param>
public sealed record WordDiff(IReadOnlyList<DiffPiece> Before, IReadOnlyList<DiffPiece> After)
{
    private static readonly char[] Separators = [' ', '\n', '\t', '.', ',', ';', ':', '!', '?', '(', ')', '»', '«', '"'];

    public static WordDiff Between(string before, string after)
    {
        var diff = Differ.Instance.CreateWordDiffs(before, after, ignoreWhitespace: false, ignoreCase: false, Separators);
        var gone = diff.DiffBlocks.SelectMany(block => Enumerable.Range(block.DeleteStartA, block.DeleteCountA)).ToHashSet();
        var added = diff.DiffBlocks.SelectMany(block => Enumerable.Range(block.InsertStartB, block.InsertCountB)).ToHashSet();
        return new(Join(diff.PiecesOld, gone), Join(diff.PiecesNew, added));
    }

    /// <summary>Neighbours of the same kind become one piece, so that a changed sentence is one mark and not twenty.</summary>
    private static List<DiffPiece> Join(IReadOnlyList<string> pieces, HashSet<int> marked)
    {
        var joined = new List<DiffPiece>();
        for (var index = 0; index < pieces.Count; index++)
        {
            // The space between two new words is new as well.
            var isMarked = marked.Contains(index) || (string.IsNullOrWhiteSpace(pieces[index]) && marked.Contains(index - 1) && marked.Contains(index + 1));
            if (joined.Count > 0 && joined[^1].IsMarked == isMarked)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + pieces[index] };
            }
            else
            {
                joined.Add(new(pieces[index], isMarked));
            }
        }

        return joined;
    }
}

public sealed record DiffPiece(string Text, bool IsMarked);
