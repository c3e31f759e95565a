#include "front/serve/assets.h"

#include <fstream>
#include <sstream>
#include <system_error>

#include "storage/ledger/hash.h"

namespace jinze::serve {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const std::string> text_of(const fs::path& path)
{
    std::ifstream in{path, std::ios::binary};
    if (!in) return {};
    std::ostringstream text;
    text << in.rdbuf();
    return std::make_shared<const std::string>(std::move(text).str());
}

std::string type_of(const std::string& extension)
{
    static const std::map<std::string, std::string> types{{".html", "text/html; charset=utf-8"},
                                                          {".js", "text/javascript; charset=utf-8"},
                                                          {".css", "text/css; charset=utf-8"},
                                                          {".svg", "image/svg+xml; charset=utf-8"},
                                                          {".png", "image/png"},
                                                          {".ico", "image/x-icon"},
                                                          {".json", "application/json"},
                                                          {".webmanifest", "application/manifest+json"},
                                                          {".txt", "text/plain; charset=utf-8"},
                                                          {".woff2", "font/woff2"}};
    const auto found = types.find(extension);
    return found == types.end() ? "application/octet-stream" : found->second;
}

bool is_compressed_form(const fs::path& path) { return path.extension() == ".gz" || path.extension() == ".br"; }

// Build metadata that no page requests: the manifest in .vite maps files to their sources.
bool is_for_the_build(const fs::path& inside)
{
    return std::any_of(
               inside.begin(), inside.end(),
               [](const fs::path& step) { return step.string().starts_with('.') || step == "manifest.json"; }) ||
           inside.extension() == ".map";
}

// A dot does not always begin a file extension: one-post-two-duties@p917.o220@2026H1 is an id of a post's obligation,
// and a link at the end of a sentence may include its full stop.
bool names_page(const fs::path& path)
{
    const std::string ending = path.extension().string();
    const bool is_hidden =
        std::any_of(path.begin(), path.end(), [](const fs::path& step) { return step.string().starts_with('.'); });
    return !is_hidden && ending != ".map" && !is_compressed_form(path) && type_of(ending) == "application/octet-stream";
}

}  // namespace

Assets::Assets(const fs::path& folder)
{
    if (!fs::exists(folder / "index.html"))
        throw std::system_error{
            std::make_error_code(std::errc::no_such_file_or_directory),
            "The client is not in " + folder.string() + ": build it with script/build, or name its folder with --web"};
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        if (!entry.is_regular_file() || is_compressed_form(entry.path())) continue;
        const fs::path inside = fs::relative(entry.path(), folder);
        if (is_for_the_build(inside)) continue;
        const std::string name = "/" + inside.generic_string();
        File file{.type = type_of(entry.path().extension().string()),
                  .mark = {},
                  .for_ever = name.starts_with("/assets/"),
                  .plain = text_of(entry.path()),
                  .gzip = text_of(entry.path().string() + ".gz"),
                  .brotli = text_of(entry.path().string() + ".br")};
        file.mark = '"' + to_hex(ledger::sha256(view_of(*file.plain))).substr(0, 32) + '"';
        files_.emplace(name, std::move(file));
    }
}

std::optional<http::Response> Assets::find(const http::Request& request) const
{
    auto found = files_.find(request.path);
    if (found == files_.end() && names_page(request.path)) found = files_.find("/index.html");
    if (found == files_.end()) return {};
    const File& file = found->second;
    http::Response response{
        .status = 200, .type = file.type, .body = {}, .shared = file.plain, .headers = {}, .stream = {}};
    response.headers.emplace_back("Cache-Control", file.for_ever ? "public, max-age=31536000, immutable" : "no-cache");
    response.headers.emplace_back("ETag", file.mark);
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (request.header("if-none-match") == file.mark) {
        response.status = 304;
        response.shared.reset();
        return response;
    }
    const std::string coding = request.list("accept-encoding");
    if (file.brotli && http::accepts_coding(coding, "br")) {
        response.shared = file.brotli;
        response.headers.emplace_back("Content-Encoding", "br");
    } else if (file.gzip && http::accepts_coding(coding, "gzip")) {
        response.shared = file.gzip;
        response.headers.emplace_back("Content-Encoding", "gzip");
    }
    return response;
}

}  // namespace jinze::serve
