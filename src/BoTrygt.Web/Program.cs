using BoTrygt.Database;
using BoTrygt.Web.StartUp;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortal();
    var app = builder.Build();
    app.UsePortal();
    if (args is ["migrate"])
    {
        await app.MigrateAsync();
        return 0;
    }

    if (args is [FetchFigures.Command, .. var file])
    {
        await app.FetchFiguresAsync(file);
        return 0;
    }

    if (args is [CreateAdministrator.Command, .. var email])
    {
        await app.CreateAdministratorAsync(email);
        return 0;
    }

    if (args is [Generate.Command, ..])
    {
        await app.GenerateAsync();
        return 0;
    }

    await app.PrepareDatabaseAsync();
    await app.PrepareFilesAsync();
    await app.StartAsync();
    app.PrintAddresses();
    app.PrintDemoAccounts();
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception failure) when (StartFailure.Explain(failure) is { } line)
{
    Console.Error.WriteLine(line);
    return 1;
}

/// <summary>Public for the tests, which start the portal as it is.</summary>
public partial class Program;
