using System.Net;
using System.Text.RegularExpressions;
using BoTrygt.Database;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace BoTrygt.Web.Tests.SignIn;

/// <summary>Many invitations, from a file.</summary>
public sealed class InvitationListTests : InvitationTest
{
    [Fact]
    public async Task Many_are_asked_from_a_file_and_each_line_that_is_wrong_is_told()
    {
        using var desk = await Desk.OfAsync(Portal, Browser.Coordinator);
        var file = $"""
            Navn;E-mail;Rolle;Til og med
            Åse Ærø;aase@aarhus.invalid;læser;
            Jens Bak;jens@aarhus.invalid;Stedfortræder for underskriver;31-12-{Clock.GetUtcNow().Year + 1}
            Uden mail;;Læser;
            Forkert rolle;rolle@aarhus.invalid;Borgmester;
            Igen;AASE@aarhus.invalid;Læser;

            Forkert dag;dag@aarhus.invalid;Læser;i morgen
            "=HYPERLINK(""x"")<script>";formel@aarhus.invalid;Læser;
            """;
        var page = await desk.UploadAsync($"{await AddressAsync()}/liste", "liste.csv", System.Text.Encoding.Latin1.GetBytes(file));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("3 invitationer er sendt, 4 er ikke", page.Words, StringComparison.Ordinal);
        Assert.Contains("4 Uden mail Skriv personens e-mail.", page.Words, StringComparison.Ordinal);
        Assert.Contains("5 Forkert rolle rolle@aarhus.invalid »Borgmester« er ikke en rolle her. Du kan skrive: Kommunekoordinator, Lokal redaktør, Underskriver, Stedfortræder for underskriver, Læser.", page.Words, StringComparison.Ordinal);
        Assert.Contains("6 Igen AASE@aarhus.invalid Adressen er allerede inviteret", page.Words, StringComparison.Ordinal);
        Assert.Contains("8 Forkert dag dag@aarhus.invalid »i morgen« kan ikke være sidste dag.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page.Html, StringComparison.Ordinal);
        Assert.Equal(["Åse Ærø", "Jens Bak"], await AskAsync(db => db.Invitations.OrderBy(row => row.Id).Select(row => row.Name).Take(2).ToListAsync()));
        Assert.Contains("0 invitationer er sendt, 7 er ikke", (await desk.UploadAsync($"{await AddressAsync()}/liste", "liste.csv", System.Text.Encoding.UTF8.GetBytes(file))).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Navn;E-mail;Rolle", "Der er ingen personer i filen.")]
    [InlineData("", "Der er ingen personer i filen.")]
    [InlineData("Navn;E-mail\n\"uden slut;x@y.dk", "Filen kan ikke læses.")]
    public async Task A_file_that_is_none_is_told(string file, string reason)
    {
        using var desk = await Desk.OfAsync(Portal, Browser.Coordinator);

        Assert.Contains(reason, (await desk.UploadAsync($"{await AddressAsync()}/liste", "liste.csv", System.Text.Encoding.UTF8.GetBytes(file))).Words, StringComparison.Ordinal);
    }

    /// <summary>By how it begins or by what it is called: an empty spreadsheet of an older program may begin with anything.</summary>
    [Theory]
    [InlineData("liste.xlsx", "PK\u0003\u0004")]
    [InlineData("liste.csv", "PK\u0003\u0004")]
    [InlineData("liste.csv", "\u00D0\u00CF\u0011\u00E0")]
    [InlineData("LISTE.XLS", "<html>")]
    [InlineData("liste.ods", "")]
    public async Task A_spreadsheet_is_told_to_be_saved_as_CSV(string name, string beginning)
    {
        using var desk = await Desk.OfAsync(Portal, Browser.Coordinator);
        var page = await desk.UploadAsync($"{await AddressAsync()}/liste", name, [.. System.Text.Encoding.Latin1.GetBytes(beginning), .. new byte[beginning.Length > 0 ? 300_000 : 0]]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Det er selve regnearket. Åbn det, vælg »Gem som«, og vælg filtypen CSV.", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Filen er for stor", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_asked_already_and_who_has_the_role_are_told_as_such()
    {
        await InviteAsync();
        using var desk = await Desk.OfAsync(Portal, Browser.Coordinator);
        var page = await desk.UploadAsync($"{await AddressAsync()}/liste", "liste.csv", System.Text.Encoding.UTF8.GetBytes($"Navn;E-mail;Rolle\nMette Holm;{Newcomer};Læser\nKirstine Hasledal;laeser.aarhus@demo.invalid;Læser\n"));

        Assert.Contains($"2 Mette Holm {Newcomer} Adressen er allerede inviteret til den rolle.", page.Words, StringComparison.Ordinal);
        Assert.Contains("3 Kirstine Hasledal laeser.aarhus@demo.invalid Kirstine Hasledal har allerede den rolle i Aarhus Kommune.", page.Words, StringComparison.Ordinal);
    }
}
