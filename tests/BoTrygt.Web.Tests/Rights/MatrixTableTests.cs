using BoTrygt.Web.Shared.Access;
using BoTrygt.Web.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>The table itself: it leaves out no endpoint and no row.</summary>
public sealed class MatrixTableTests(World world) : IClassFixture<World>
{
    /// <summary>Open to whoever is signed in, with or without a role.</summary>
    private static readonly string[] OfEverybody = ["GET /arbejdsrum", "GET /arbejdsrum/mine-mails", "POST /arbejdsrum/mine-mails",
        "GET /konto", "POST /se-som/stop", "POST /konto/her", "POST /konto/sessioner/{id}/afslut", "POST /konto/sessioner/afslut-andre", "GET /konto/adgangskode", "POST /konto/adgangskode",
        "GET /konto/to-trin", "POST /konto/to-trin", "POST /konto/to-trin/koder", "POST /konto/to-trin/fjern", "GET /konto/to-trin/koder",
        "GET /konto/adgangsnoegler", "POST /konto/adgangsnoegler", "POST /konto/adgangsnoegler/ny", "GET /konto/adgangsnoegler/{id}/fjern", "POST /konto/adgangsnoegler/{id}/fjern"];

    [Fact]
    public void The_table_holds_every_endpoint_and_no_other()
    {
        var listed = Matrix.Rows.Select(row => row.Endpoint).Concat(Matrix.Open).ToList();
        var there = Matrix.Endpoints(world.Portal).Select(endpoint => endpoint.Name).ToList();

        Wrong.None(there.Except(listed).Select(name => $"{name} is not in matrix.md").Concat(listed.Except(there).Select(name => $"{name} is in matrix.md alone")));
        Assert.Distinct(listed);
    }

    [Fact]
    public void What_is_open_to_everybody_says_so_and_the_rest_asks_for_a_right() =>
        Wrong.None(Matrix.Endpoints(world.Portal).Where(one => !(Matrix.Open.Contains(one.Name) ? IsOpen(one.Endpoint) : !IsOpen(one.Endpoint) && (AsksForRight(one.Endpoint) || OfEverybody.Contains(one.Name))))
            .Select(one => one.Name));

    [Fact]
    public void Every_cell_answers_for_every_row_and_names_none_that_is_not_there() =>
        Wrong.None(from row in Matrix.Rows
                   from column in WorldPeople.Columns.Values.OfType<string>().Distinct()
                   let cell = row.Cells.GetValueOrDefault(column)
                   let scopes = world.Kinds[row.Kind].Keys
                   where cell is null || scopes.Any(scope => cell.For(scope) is null) || cell.Scopes.Except(scopes).Any()
                   select $"{row.Endpoint}, {column}");

    private static bool IsOpen(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool AsksForRight(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<RequirePermissionAttribute>() is not null;
}
