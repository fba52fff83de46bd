using System.Net;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Providers;
using BoTrygt.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BoTrygt.Web.Tests.Administrators;

/// <summary>Administrators say with which login an organisation's people sign in.</summary>
public sealed class LoginTests : AdministrationTest
{
    private const string Secret = "en-hemmelighed-som-ingen-ser";

    [Fact]
    public async Task A_login_is_set_up_and_its_secret_is_sealed_never_shown_and_never_told_by_the_log()
    {
        using var desk = await DeskOfAsync(Administrator);
        Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(desk)).Status);

        var stored = await StoredAsync();
        Assert.Equal(Secret, Portal.Services.GetRequiredService<ProviderSecrets>().Open(stored));
        Assert.DoesNotContain(Secret, stored.SecretSeal, StringComparison.Ordinal);
        Assert.Equal(["aarhus.dk", "mail.aarhus.dk"], stored.Domains.Select(domain => domain.Name).Order(StringComparer.Ordinal));
        Assert.Equal([("groups", "botrygt", Role.LocalEditor)], stored.RoleClaims.Select(claim => (claim.Type, claim.Value, claim.Role)));
        Assert.DoesNotContain(Secret, (await desk.OpenAsync(await PathAsync())).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(stored.SecretSeal, (await desk.OpenAsync(await PathAsync())).Html, StringComparison.Ordinal);
        var told = await AskAsync(db => db.AuditEntries.Include(row => row.Values).Where(row => row.Entity == nameof(IdentityProvider)).ToListAsync());
        Assert.Contains(told, entry => entry.Fields.Contains(nameof(IdentityProvider.SecretSeal), StringComparison.Ordinal) && entry.Values.Any(value => value.After == "https://login.aarhus.test/v2.0"));
        Assert.DoesNotContain(told.SelectMany(entry => entry.Values), value => value.Field == nameof(IdentityProvider.SecretSeal) || value.After == Secret);
    }

    [Fact]
    public async Task A_secret_is_kept_until_another_is_typed_and_every_edit_is_another_version()
    {
        using var desk = await DeskOfAsync(Administrator);
        await SaveAsync(desk);
        var before = await StoredAsync();
        await desk.SubmitAsync(await PathAsync(), "form[action$='/login']", ("Form.IsOn", "false"), ("Form.Claims[0].Role", "Reader"));
        var after = await StoredAsync();

        Assert.Equal((before.SecretSeal, false), (after.SecretSeal, after.IsOn));
        Assert.True(after.Version > before.Version);
        Assert.Equal(Role.Reader, Assert.Single(after.RoleClaims).Role);
    }

    [Theory]
    [InlineData("Form.Authority", "http://login.aarhus.test")]
    [InlineData("Form.Authority", "login.aarhus.test")]
    [InlineData("Form.Authority", "https://bruger:kode@login.aarhus.test")]
    [InlineData("Form.Secret", "")]
    [InlineData("Form.ClientId", "")]
    [InlineData("Form.Domains", "")]
    [InlineData("Form.Domains", "aarhus")]
    [InlineData("Form.Domains", "*.aarhus.dk")]
    [InlineData("Form.Claims[0].Value", "")]
    [InlineData("Form.Claims[0].Role", "")]
    [InlineData("Form.Claims[0].Role", "Signatory")]
    [InlineData("Form.Claims[0].Role", "Administrator")]
    [InlineData("Form.Claims[0].Role", "PoliceCoordinator")]
    public async Task What_cannot_be_is_said_at_the_field_and_what_was_typed_is_kept(string field, string value)
    {
        using var desk = await DeskOfAsync(Administrator);
        var refused = await SaveAsync(desk, (field, value));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.NotNull(refused.Document.QuerySelector(".form-error-message"));
        Assert.DoesNotContain(Secret, refused.Html, StringComparison.Ordinal);
        Assert.False(await AskAsync(db => db.IdentityProviders.AnyAsync()));
    }

    [Fact]
    public async Task A_domain_belongs_to_one_login()
    {
        using var desk = await DeskOfAsync(Administrator);
        await SaveAsync(desk);
        var refused = await desk.PostAsync($"/administration/organisationer/{await OrganisationAsync(Randers)}/login", [.. Fields(("Form.Domains", "randers.dk aarhus.dk"))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Et domæne kan kun høre til ét login", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_administrators_at_once_the_second_looks_again()
    {
        using var desk = await DeskOfAsync(Administrator);
        await SaveAsync(desk);
        await desk.SubmitAsync(await PathAsync(), "form[action$='/login']", ("Form.ClientId", "andet"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SaveAsync(desk, ("Form.Version", "0"))).Status);
        Assert.Equal("andet", (await StoredAsync()).ClientId);
    }

    private async Task<string> PathAsync() => $"/administration/organisationer/{await OrganisationAsync(Aarhus)}/login";

    private async Task<Page> SaveAsync(Desk desk, params (string Name, string? Value)[] changes) => await desk.PostAsync(await PathAsync(), [.. Fields(changes)]);

    private Task<IdentityProvider> StoredAsync() => AskAsync(db => db.IdentityProviders.Include(row => row.Domains).Include(row => row.RoleClaims).SingleAsync());

    private static IEnumerable<(string Name, string? Value)> Fields(params (string Name, string? Value)[] changes) =>
        new Dictionary<string, string?>
        {
            ["Form.Version"] = "0",
            ["Form.Authority"] = "https://login.aarhus.test/v2.0",
            ["Form.ClientId"] = "botrygt",
            ["Form.Secret"] = Secret,
            ["Form.Domains"] = "Aarhus.dk\r\n@mail.aarhus.dk",
            ["Form.IsOn"] = "true",
            ["Form.Claims[0].Type"] = "groups",
            ["Form.Claims[0].Value"] = "botrygt",
            ["Form.Claims[0].Role"] = "LocalEditor",
        }.Where(field => changes.All(change => change.Name != field.Key)).Select(field => (field.Key, field.Value)).Concat(changes);
}
