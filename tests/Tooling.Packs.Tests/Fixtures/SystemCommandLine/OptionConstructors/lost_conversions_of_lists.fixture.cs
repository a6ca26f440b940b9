// manual: SCL2001 x2
using System.CommandLine;

var servers = new Option<Uri[]>("--servers");
var mirrors = new Option<List<Uri>>("--mirrors", "Where else");
