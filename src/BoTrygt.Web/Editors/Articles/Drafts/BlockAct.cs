using System.Globalization;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Editors.Articles.Drafts;

/// <summary>What a button of the form does with the blocks: <c>op:2</c>, <c>ned:2</c>, <c>fjern:2</c>, <c>find:2</c> looks for a picture, or <c>nyt:Steps:2</c> for a new one after it.</summary>
public sealed record BlockAct(string Verb, int Index, BlockKind Kind)
{
    /// <summary>It looks for a picture, and changes nothing.</summary>
    public bool IsFinding => Verb == BlockForm.Find;

    /// <summary>Null for a button that does nothing with the blocks, and for what no button says.</summary>
    public static BlockAct? Parse(string? act)
    {
        var parts = (act ?? "").Split(':');
        return parts switch
        {
            ["op" or "ned" or "fjern" or BlockForm.Find, var index] when Number(index) is { } number => new(parts[0], number, default),
            ["nyt", var kind, var index] when Enum.TryParse<BlockKind>(kind, out var its) && Enum.IsDefined(its) && Number(index) is { } number => new(parts[0], number, its),
            _ => null,
        };
    }

    /// <summary>Does it; the key of the block to go on with, or null when none is left. What is out of bounds changes nothing.</summary>
    public Guid? Apply(List<BlockForm> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        switch (Verb)
        {
            case "nyt" when Index >= -1 && Index < blocks.Count && blocks.Count < ArticleContent.MostBlocks:
                blocks.Insert(Index + 1, BlockForm.New(Kind));
                return blocks[Index + 1].Key;
            case "fjern" when Index >= 0 && Index < blocks.Count:
                blocks.RemoveAt(Index);
                return blocks.ElementAtOrDefault(Math.Min(Index, blocks.Count - 1))?.Key;
            case "op" when Index > 0 && Index < blocks.Count:
                return Swap(blocks, Index - 1);
            case "ned" when Index >= 0 && Index < blocks.Count - 1:
                return Swap(blocks, Index + 1);
            default:
                return blocks.ElementAtOrDefault(Index)?.Key;
        }
    }

    private Guid Swap(List<BlockForm> blocks, int other)
    {
        (blocks[Index], blocks[other]) = (blocks[other], blocks[Index]);
        return blocks[other].Key;
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
