using System.Diagnostics;
using System.Text.RegularExpressions;
using BoTrygt.Load.Sizes;

namespace BoTrygt.Load.Drills;

/// <summary>
/// Two portals on one SQLite file. An editor shows other words through the one; a citizen of the other asks for the page until
/// they come, and for another page all the while, which is to stay what it was.
/// </summary>
internal sealed partial class PublishDrill(Servers servers)
{
    public const string Command = "publish-on-two";

    private const int Rounds = 25;
    private const string Office = "/redaktion/lokalt/aarhus";
    private const string Other = "/raad";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>Whether all came in time, and nothing else was forgotten.</returns>
    public bool Run()
    {
        var (one, two) = (servers.StartForDevelopers("one", servers.DatabaseFile, Watching), servers.StartForDevelopers("two", servers.DatabaseFile, Watching));
        one.GetPage();
        two.GetPage();
        using var editor = Workroom.SignIn(one, "redaktoer.aarhus");
        using var citizen = Workroom.Visit(two);
        var adoption = Adopt(editor);
        var page = LocalPage().Match(editor.Get(adoption)).Value;
        var other = citizen.TagOf(Other);
        var times = Enumerable.Range(1, Rounds).Select(round => Publish(editor, citizen, adoption, page, round)).Order().ToList();
        var isKept = other == citizen.TagOf(Other);
        Console.WriteLine($"{Rounds} times shown through one portal and read on the other: median {times[Rounds / 2].TotalMilliseconds:0} ms, longest {times[^1].TotalMilliseconds:0} ms; the other page was {(isKept ? "kept" : "forgotten")}.");
        return isKept && times[^1] <= Longest;
    }

    private static Dictionary<string, string> Watching => new() { ["Cache__Watch"] = "true", ["Cache__Enabled"] = "true" };

    /// <summary>Takes over the first article there is, shows it, and begins a block of its own.</summary>
    private static string Adopt(Workroom editor)
    {
        var adoption = Adoptable().Match(editor.Get(Office)).Groups[1].Value;
        editor.Post(Office, adoption, []);
        editor.Post(adoption, $"{adoption}/afsnit/{Guid.Empty}/nyt", new() { ["version"] = VersionOf(editor, adoption), ["Form.Kind"] = "Text", ["Form.Text"] = "Ord nummer 0." });
        editor.Post(adoption, $"{adoption}/vis", new() { ["version"] = VersionOf(editor, adoption) });
        return adoption;
    }

    private static TimeSpan Publish(Workroom editor, Workroom citizen, string adoption, string page, int round)
    {
        var words = $"Ord nummer {round}.";
        editor.Post(adoption, $"{OwnBlock().Match(editor.Get(adoption)).Value}", new() { ["version"] = VersionOf(editor, adoption), ["Form.Kind"] = "Text", ["Form.Text"] = words });
        citizen.Get(page); // It is in the cache as it was.
        editor.Post(adoption, $"{adoption}/vis", new() { ["version"] = VersionOf(editor, adoption) });
        var clock = Stopwatch.StartNew();
        while (!citizen.Get(page).Contains(words, StringComparison.Ordinal))
        {
            Thread.Sleep(TimeSpan.FromMilliseconds(10));
            if (clock.Elapsed > Patience)
            {
                throw new LoadException($"»{words}« never came.");
            }
        }

        return clock.Elapsed;
    }

    private static string VersionOf(Workroom editor, string adoption) => Version().Match(editor.Get(adoption)).Groups[1].Value;

    [GeneratedRegex("action=\"(/redaktion/lokalt/aarhus/[0-9a-f-]{36})\"")]
    private static partial Regex Adoptable();

    [GeneratedRegex("/redaktion/lokalt/aarhus/[0-9a-f-]{36}/afsnit/[0-9a-f-]{36}/ret")]
    private static partial Regex OwnBlock();

    [GeneratedRegex("/bo-trygt-i/aarhus/raad/[^\"]+")]
    private static partial Regex LocalPage();

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();
}
