using BoTrygt.Domain.Statistics;

namespace BoTrygt.Database;

/// <summary>What came of a delivery of figures.</summary>
/// <param name="New">Figures that were not known.</param>
/// <param name="Revised">Figures that differ from the known ones and were taken from the source on a later day.</param>
/// <param name="Unchanged">Figures that were known so.</param>
/// <param name="Outdated">Figures that differ, but from which nothing was made: what is known was taken on the same day or later.</param>
/// <param name="Latest">The latest quarter that is known now.</param>
public sealed record ImportedFigures(int New, int Revised, int Unchanged, int Outdated, Quarter Latest);
