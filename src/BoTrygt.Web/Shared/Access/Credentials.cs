using BoTrygt.Database;
using BoTrygt.Database.Seed;
using BoTrygt.Domain.Access;
using BoTrygt.Web.Shared.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BoTrygt.Web.Shared.Access;

/// <summary>
/// Finds the account that an e-mail and a password belong to. Whether there is no such account, it is locked, has no
/// password yet or the password is wrong, costs the same work and time and gives the same answer: none.
/// </summary>
public sealed class Credentials(BoTrygtDb db, UserManager<Account> users, Authenticator authenticator, Guesses guesses, TimeProvider clock, IHostEnvironment environment)
{
    private static readonly Account Nobody = Account.Of(new Person { Name = "", Email = "" });
    private static readonly string NobodysHash = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = Account.HashIterations })).HashPassword(Nobody, Guid.NewGuid().ToString());

    /// <summary>Longer than it takes to count an attempt and to hash a password.</summary>
    private static readonly TimeSpan RefusalTime = TimeSpan.FromMilliseconds(500);

    /// <summary>Asks somebody who is signed in for the password again, before something that cannot be taken lightly. Counts as an attempt to sign in.</summary>
    public async Task<bool> AreOfAsync(Guid personId, string password)
    {
        var email = await db.Users.Where(account => account.PersonId == personId).Select(account => account.Email).SingleOrDefaultAsync();
        return email is not null && await FindAsync(email, password) is not null;
    }

    public Task<Account?> FindAsync(string email, string password) => guesses.TryAsync(GuessKind.Proof, () => LookAsync(email, password));

    /// <summary>
    /// The code that comes after the password. It is an attempt like any other, and the right password forgets none of those
    /// before it, only its own: whoever knows the password does not get to guess codes for ever.
    /// </summary>
    public Task<bool> TryCodeAsync(Account account, string code, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(account);
        return guesses.TryAsync(GuessKind.Proof, () => IsCodeOfAsync(account, code, cancellation));
    }

    private async Task<Account?> LookAsync(string email, string password)
    {
        // An account that is there is read and counted; a refusal that takes as long without one does not tell.
        var refusal = Task.Delay(RefusalTime);
        var account = IsForShow(email) ? null : await users.FindByEmailAsync(email);
        var until = clock.GetUtcNow() + users.Options.Lockout.DefaultLockoutTimeSpan;
        var mayTry = account is not null && await CountAttemptAsync(account, until);
        var isRight = IsRight(account, password);
        if (account is null || !mayTry || !isRight)
        {
            await (account is not null && mayTry ? LogClosingAsync(account, until) : Task.CompletedTask);
            await refusal;
            return null;
        }

        await (account.HasSecondFactor ? TakeBackAttemptAsync(account.Id) : ForgetAttemptsAsync(account.Id));
        return account;
    }

    private async Task<bool> IsCodeOfAsync(Account account, string code, CancellationToken cancellation)
    {
        var refusal = Task.Delay(RefusalTime, cancellation);
        var until = clock.GetUtcNow() + users.Options.Lockout.DefaultLockoutTimeSpan;
        var mayTry = await CountAttemptAsync(account, until);
        if (mayTry && await authenticator.TryUseAsync(account, code, cancellation))
        {
            await ForgetAttemptsAsync(account.Id);
            return true;
        }

        await (mayTry ? LogClosingAsync(account, until) : Task.CompletedTask);
        await refusal;
        return false;
    }

    /// <summary>Nine before it stay nine, and somebody who is asked for the password all day long closes no account.</summary>
    private Task<int> TakeBackAttemptAsync(Guid accountId) => db.Users.Where(row => row.Id == accountId && row.AccessFailedCount > 0)
        .ExecuteUpdateAsync(row => row.SetProperty(one => one.AccessFailedCount, one => one.AccessFailedCount - 1).SetProperty(one => one.LockoutEnd, (DateTimeOffset?)null));

    private Task<int> ForgetAttemptsAsync(Guid accountId) => db.Users.Where(row => row.Id == accountId)
        .ExecuteUpdateAsync(row => row.SetProperty(one => one.AccessFailedCount, 0).SetProperty(one => one.LockoutEnd, (DateTimeOffset?)null));

    /// <summary>Everybody knows the password of the demo accounts; a database that has them may come to be used in earnest.</summary>
    private bool IsForShow(string email) => DemoAccounts.Has(email) && !environment.IsDevelopment();

    /// <summary>Counted before the password is looked at, in one statement: a hundred guesses at once are a hundred guesses.</summary>
    private async Task<bool> CountAttemptAsync(Account account, DateTimeOffset until)
    {
        if (account.LockoutEnd > clock.GetUtcNow())
        {
            return false;
        }

        if (account.LockoutEnd is { } end)
        {
            await db.Users.Where(row => row.Id == account.Id && row.LockoutEnd == end)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.AccessFailedCount, 0).SetProperty(one => one.LockoutEnd, (DateTimeOffset?)null));
        }

        var most = users.Options.Lockout.MaxFailedAccessAttempts;
        return await db.Users.Where(row => row.Id == account.Id && row.AccessFailedCount < most).ExecuteUpdateAsync(row => row
            .SetProperty(one => one.AccessFailedCount, one => one.AccessFailedCount + 1)
            .SetProperty(one => one.LockoutEnd, one => one.AccessFailedCount + 1 >= most ? until : (DateTimeOffset?)null)) == 1;
    }

    /// <summary>The attempt that closed the account is told in the audit log; what was counted passes it by. At the door nobody is signed in, and it names nobody.</summary>
    private async Task LogClosingAsync(Account account, DateTimeOffset until)
    {
        if (await db.Users.AnyAsync(row => row.Id == account.Id && row.LockoutEnd == until))
        {
            account.LockoutEnd = until;
            await db.SaveChangesAsync();
        }
    }

    private bool IsRight(Account? account, string password)
    {
        var answer = users.PasswordHasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? NobodysHash, password);
        return account?.PasswordHash is not null && answer != PasswordVerificationResult.Failed;
    }
}
