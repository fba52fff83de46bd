using BoTrygt.Database.Seed;

namespace BoTrygt.Web.StartUp;

internal static class DemoSignIn
{
    /// <summary>In Development: whom one can be, on the first screen that a developer sees.</summary>
    public static void PrintDemoAccounts(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        var width = DemoAccounts.All.Max(account => account.Email.Length);
        Console.WriteLine($"Log ind på /log-ind med adgangskoden {DemoAccounts.Password} som:");
        foreach (var (email, post) in DemoAccounts.All)
        {
            Console.WriteLine($"  {email.PadRight(width)}  {post}");
        }
    }
}
