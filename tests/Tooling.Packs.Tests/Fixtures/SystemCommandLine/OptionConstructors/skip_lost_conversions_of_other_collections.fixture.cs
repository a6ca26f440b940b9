// manual: SCL2001
using System.CommandLine;

// No beta made these.
var servers = new Option<HashSet<Uri>>("--servers");
var mirrors = new Argument<Uri[][]>("mirrors");
