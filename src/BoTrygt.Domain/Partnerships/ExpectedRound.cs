namespace BoTrygt.Domain.Partnerships;

/// <summary>A round that is not there yet: what is to be seen of it in the year ahead.</summary>
/// <param name="PeriodStartsOn">The first day of the period it will ask about.</param>
/// <param name="OpensOn">The first working day on which it may open.</param>
/// <param name="DueOn">The day by which it is to be answered then.</param>
public sealed record ExpectedRound(DateOnly PeriodStartsOn, DateOnly OpensOn, DateOnly DueOn);
