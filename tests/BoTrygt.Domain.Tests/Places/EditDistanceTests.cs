using BoTrygt.Domain.Places;
using BoTrygt.Domain.Tests.Support;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Places;

[Properties(Arbitrary = [typeof(ShortText)], Replay = "(20261123,7)", MaxTest = 200)]
public class EditDistanceTests
{
    [Theory]
    [InlineData("solrød", "solrd", 1)]
    [InlineData("aarhus", "aarhsu", 1)]
    [InlineData("greve", "grxve", 1)]
    [InlineData("", "fanø", 4)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void Counts_letters_changed_added_removed_or_swapped(string one, string other, int distance) =>
        Assert.Equal(distance, EditDistance.Between(one, other));

    [Property]
    public bool Is_the_same_in_both_directions(ShortText one, ShortText other) =>
        EditDistance.Between(one.Value, other.Value) == EditDistance.Between(other.Value, one.Value);

    [Property]
    public bool Is_zero_exactly_for_the_same_word(ShortText one, ShortText other) =>
        EditDistance.Between(one.Value, one.Value) == 0 && EditDistance.Between(one.Value, other.Value) == 0 == (one == other);

    [Property]
    public bool Lies_between_the_difference_of_lengths_and_the_longer_length(ShortText one, ShortText other)
    {
        var (a, b) = (one.Value.Length, other.Value.Length);
        return EditDistance.Between(one.Value, other.Value) is var distance && distance >= Math.Abs(a - b) && distance <= Math.Max(a, b);
    }

    [Property]
    public bool One_more_letter_costs_exactly_one(ShortText text) => EditDistance.Between(text.Value, text.Value + "x") == 1;

    /// <summary>The restricted distance is no metric, as ca → ac → abc shows; with sorted letters nothing is swapped, and then it is.</summary>
    [Property]
    public bool A_detour_is_never_shorter_when_no_letters_are_swapped(ShortText one, ShortText over, ShortText other)
    {
        var (a, b, c) = (Sorted(one), Sorted(over), Sorted(other));
        return EditDistance.Between(a, c) <= EditDistance.Between(a, b) + EditDistance.Between(b, c);
    }

    private static string Sorted(ShortText text) => string.Concat(text.Value.Order());
}
