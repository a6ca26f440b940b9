using Tooling.Rules.Inventory;

namespace Tooling.Engine.Discovery;

/// <summary>A tool as one project and target framework sees it.</summary>
/// <param name="Family">The library that it is declared with.</param>
/// <param name="Inputs">The project.</param>
/// <param name="Tool">What was recognised.</param>
internal sealed record ToolView(string Family, CompilerInputs Inputs, RecognizedTool Tool);
