using System.Net;
using BoTrygt.Domain.Partnerships;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>The declaration of a start is written down once, and corrected as often as needed.</summary>
public sealed class SignedDeclarationTests : OnboardingTest
{
    private static readonly byte[] Signed = SomePdf.Of("Vi er enige");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wrong_day_is_corrected_with_or_without_the_same_file_again(bool again)
    {
        var address = $"{await BeginAsync()}/erklaering";
        using var desk = await Desk.OfAsync(Portal, Administrator);
        await UploadAsync(desk, await FormAsync(desk, address), Signed, Today);
        var form = await FormAsync(desk, address);
        Assert.Equal($"{Today:yyyy-MM-dd}", form.Value("Form.SignedOn"));
        Assert.Contains("Ret erklæringen", (await desk.OpenAsync(address)).Words, StringComparison.Ordinal);
        var answer = again ? await UploadAsync(desk, form, Signed, Today.AddDays(-3)) : await desk.PostAsync(form.Action, [.. form.With([("Form.SignedOn", $"{Today.AddDays(-3):yyyy-MM-dd}")])]);

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(PartialDate.Of(Today.AddDays(-3)), Assert.Single(await DeclarationsAsync()).SignedOn);
        Assert.Equal("erklæring.pdf", Assert.Single(await FilesAsync()));
    }

    [Fact]
    public async Task Another_file_takes_the_place_of_a_wrong_one()
    {
        var address = $"{await BeginAsync()}/erklaering";
        using var desk = await Desk.OfAsync(Portal, Administrator);
        await UploadAsync(desk, await FormAsync(desk, address), Signed, Today);
        await UploadAsync(desk, await FormAsync(desk, address), SomePdf.Of("Den rigtige"), Today, "den-rigtige.pdf");

        Assert.Single(await DeclarationsAsync());
        Assert.Equal("den-rigtige.pdf", Assert.Single(await FilesAsync()));
    }

    [Fact]
    public async Task The_first_time_the_file_is_needed()
    {
        var address = $"{await BeginAsync()}/erklaering";
        using var desk = await Desk.OfAsync(Portal, Administrator);
        var page = await desk.SubmitAsync(address, "main form", ("Form.SignedOn", $"{Today:yyyy-MM-dd}"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("Vælg filen med den underskrevne erklæring.", page.Words, StringComparison.Ordinal);
        Assert.Empty(await DeclarationsAsync());
    }

    [Fact]
    public async Task Of_two_at_once_the_second_keeps_what_was_typed_and_sees_what_is_stored()
    {
        var address = $"{await BeginAsync()}/erklaering";
        using var first = await Desk.OfAsync(Portal, Administrator);
        using var second = await Desk.OfAsync(Portal, "sekretariat@demo.invalid");
        var seen = await FormAsync(second, address);
        await UploadAsync(first, await FormAsync(first, address), Signed, Today);
        var lost = await UploadAsync(second, seen, SomePdf.Of("En anden"), Today.AddDays(-9));

        Assert.Equal(HttpStatusCode.Conflict, lost.Status);
        Assert.Contains("En anden har gemt imens Det, du skrev, står stadig i felterne. Vælg filen igen.", lost.Words, StringComparison.Ordinal);
        var again = Form.Of(lost, "main form");
        Assert.Equal($"{Today.AddDays(-9):yyyy-MM-dd}", again.Value("Form.SignedOn"));
        Assert.Equal(PartialDate.Of(Today), Assert.Single(await DeclarationsAsync()).SignedOn);
        Assert.Equal(HttpStatusCode.Found, (await second.PostAsync(again.Action, [.. again.Fields])).Status);
        Assert.Equal(PartialDate.Of(Today.AddDays(-9)), Assert.Single(await DeclarationsAsync()).SignedOn);
    }

    private static async Task<Form> FormAsync(Desk desk, string address) => Form.Of(await desk.OpenAsync(address), "main form");

    private static Task<Page> UploadAsync(Desk desk, Form form, byte[] file, DateOnly signedOn, string name = "erklæring.pdf") =>
        desk.UploadAsync(form.Action, name, file, [.. form.With([("Form.SignedOn", $"{signedOn:yyyy-MM-dd}")]).Where(field => field.Name != "Form.File")]);

    private Task<List<Declaration>> DeclarationsAsync() => AskAsync(db => db.Partnerships.Where(row => row.MunicipalityCode == Viborg).SelectMany(row => row.Declarations).AsNoTracking().ToListAsync());

    private Task<List<string>> FilesAsync() => AskAsync(db => db.Attachments.Where(file => file.DeclarationId != null).Select(file => file.Name).ToListAsync());
}
