using System.Diagnostics;

namespace BoTrygt.Load.Sizes;

/// <summary>How long one page of one portal takes.</summary>
internal sealed class PageTimes(Workroom workroom, WorkroomPage page)
{
    private readonly string _path = page.FindPath(workroom);
    private readonly List<double> _milliseconds = [];
    private TimeSpan _worked;

    /// <summary>By the clock, in the middle of all.</summary>
    public double Milliseconds => Result.Median(_milliseconds);

    /// <summary>The server's processor time, on average.</summary>
    public double WorkedMilliseconds => _worked.TotalMilliseconds / _milliseconds.Count;

    public void Ask() => workroom.Get(_path);

    public void Measure(int requests)
    {
        var before = workroom.Server.Worked;
        for (var number = 0; number < requests; number++)
        {
            var clock = Stopwatch.StartNew();
            Ask();
            _milliseconds.Add(clock.Elapsed.TotalMilliseconds);
        }

        _worked += workroom.Server.Worked - before;
    }
}
