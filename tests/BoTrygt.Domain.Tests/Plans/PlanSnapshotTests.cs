using System.Text;
using System.Text.Json;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;
using FsCheck;
using FsCheck.Xunit;

namespace BoTrygt.Domain.Tests.Plans;

public class PlanSnapshotTests
{
    private const string Seed = "(20261126,7)";

    /// <summary>Every text that people write and the parties sign, with how it is written into an initiative.</summary>
    private static readonly Func<InitiativeContent, string, InitiativeContent>[] Texts =
    [
        (content, text) => content with { Title = text },
        (content, text) => content with { Why = text },
        (content, text) => content with { ExpectedReach = text },
        (content, text) => content with { ExpectedOutcome = text },
    ];

    [Fact]
    public void Is_canonical_names_are_sorted_and_nothing_is_escaped_that_need_not_be()
    {
        var agreement = new SomeAgreement();
        agreement.First.Edit(agreement.First.Content with { Title = "Æblehaven »øst« – \"å\" \\ 😀" }, agreement.Plan, SomeAgreement.Parties, SomePlan.Now);

        var json = agreement.Snapshot().ToJson();

        Assert.StartsWith("{\"begynder\":\"2026-01-01\",\"format\":\"bo-trygt/handleplan/1\",\"parter\":[{\"organisation\":\"Aarhus Kommune\",\"part\":\"Kommune\"},", json, StringComparison.Ordinal);
        Assert.Contains("\"titel\":\"Æblehaven »øst« – \\\"å\\\" \\\\ 😀\"", json, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json);
        Assert.All(Objects(document.RootElement), names => Assert.Equal(names.Order(StringComparer.Ordinal), names));
        Assert.Equal(json, Compact(document.RootElement));
    }

    [Fact]
    public void Escapes_as_RFC_8785_does() =>
        Assert.Equal("{\"a\":[\"\\b\\t\\n\\f\\r\\u001f\\\"\\\\/\u007f\u2028\",-1,null]}", CanonicalJson.Write(new Dictionary<string, object?> { ["a"] = new object?[] { "\b\t\n\f\r\u001f\"\\/\u007f\u2028", -1, null } }));

    [Fact]
    public void Its_hash_is_the_SHA_256_that_anybody_computes() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", PlanSnapshot.HashOf("abc")); // FIPS 180-2, appendix B.1

    [Fact]
    public void Names_posts_and_never_people()
    {
        var agreement = new SomeAgreement();
        agreement.First.OwnerPost.HolderId = Guid.NewGuid();

        var json = agreement.Snapshot().ToJson();

        Assert.Contains("\"ansvarlig\":{\"organisation\":\"Aarhus Kommune\",\"post\":\"Tryghedskonsulent\"}", json, StringComparison.Ordinal);
        Assert.DoesNotContain($"{agreement.First.OwnerPost.HolderId}", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_back_what_it_wrote() =>
        Assert.Equal(new SomeAgreement().Snapshot().Number, PlanSnapshot.Parse(new SomeAgreement().Snapshot().ToJson()).Number);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"bo-trygt/handleplan/2\"}")]
    [InlineData("{\"format\":\"bo-trygt/handleplan/1\"}")]
    public void Refuses_what_it_did_not_write(string json) => Assert.Throws<FormatException>(() => PlanSnapshot.Parse(json));

    [Property(Replay = Seed, MaxTest = 100)]
    public void Whatever_people_write_is_read_back(NonNull<string> title, NonNull<string> why)
    {
        var agreement = new SomeAgreement();
        agreement.First.Edit(agreement.First.Content with { Title = Title(title.Get), Why = Sendable(why.Get) }, agreement.Plan, SomeAgreement.Parties, SomePlan.Now);
        var json = agreement.Snapshot().ToJson();

        Assert.Equal(json, PlanSnapshot.Parse(json).ToJson());
    }

    /// <summary>One character is left out, put in or replaced, anywhere in what is signed.</summary>
    [Property(Replay = Seed, MaxTest = 300)]
    public void Any_change_of_one_character_changes_the_hash(uint place, char letter, byte way)
    {
        var json = new SomeAgreement().Snapshot().ToJson();

        var changed = Change(json, place, letter, way);

        Assert.Equal(changed == json, PlanSnapshot.HashOf(changed) == PlanSnapshot.HashOf(json));
    }

    /// <summary>The same in what people write, after two parties have signed: the signatures fall, and the next snapshot is another.</summary>
    [Property(Replay = Seed, MaxTest = 300)]
    public void Any_change_of_one_character_that_people_make_voids_the_signatures(byte field, uint place, char letter, byte way)
    {
        const string text = "Beboerne har bedt om bedre lys.";
        var changed = Change(text, place, letter, way).ReplaceLineEndings("\n").Trim();
        var (agreement, write) = (new SomeAgreement(), Texts[field % Texts.Length]);
        var before = write(agreement.First.Content, text);
        agreement.First.Edit(before, agreement.Plan, SomeAgreement.Parties, SomePlan.Now);
        agreement.Propose();
        agreement.Sign(SomePlan.Police);
        agreement.Sign(SomeAgreement.BoTrygt);
        var proposal = agreement.Proposal;

        agreement.First.Edit(write(before, changed), agreement.Plan, SomeAgreement.Parties, SomePlan.Now);

        Assert.Equal(changed == text, agreement.Plan.Stage == PlanStage.Proposed);
        Assert.Equal(changed == text ? PlanVersionState.Open : PlanVersionState.Edited, proposal.State);
        Assert.Equal(changed == text, PlanSnapshot.HashOf(agreement.Snapshot().ToJson()) == proposal.Hash);
    }

    [Fact]
    public void A_file_that_is_not_what_was_frozen_is_not_signed()
    {
        var agreement = new SomeAgreement().Propose();
        var proposal = agreement.Proposal.With(version => version.Json, agreement.Proposal.Json.Replace("Tilst", "Tilst.", StringComparison.Ordinal));

        Assert.Equal([SignatureRule.IsWhatWasSeen], proposal.BrokenRules(SomeAgreement.SignatoryOf(SomePlan.Kommune), proposal.Hash, SomeAgreement.Parties));
    }

    private static string Change(string text, uint place, char letter, byte way)
    {
        var safe = Sendable($"{letter}");
        var index = (int)(place % text.Length);
        return (way % 3) switch
        {
            0 => text.Remove(index, 1),
            1 => text.Insert(index, safe),
            _ => text.Remove(index, 1).Insert(index, safe),
        };
    }

    private static string Title(string text) => Sendable(text.Length is > 0 and <= Initiative.TitleMaxLength ? text : "Titel");

    /// <summary>Half of a surrogate pair has no UTF-8, and no browser sends one.</summary>
    private static string Sendable(string text) => string.Concat(text.Select(letter => char.IsSurrogate(letter) ? 'x' : letter));

    private static IEnumerable<string[]> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Objects(field.Value)).Prepend([.. element.EnumerateObject().Select(field => field.Name)]),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    /// <summary>Written by other code: what the parser kept of each value, without white space.</summary>
    private static string Compact(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().Select(field => $"\"{field.Name}\":{Compact(field.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Compact))}]",
        JsonValueKind.String => $"\"{new StringBuilder(element.GetString()).Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n")}\"",
        _ => element.GetRawText(),
    };
}
