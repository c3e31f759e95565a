#include "front/http/server.h"

#include "front/http/engine.h"

namespace jinze::http {

void run(asio::io_context& context, Site& site)
{
    for (;;) {
        try {
            context.run();
            return;
        } catch (...) {
            site.lost(std::current_exception());
        }
    }
}

Workers::Workers(int threads, Site& site) : open_{asio::make_work_guard(context_)}
{
    for (int i = 0; i < threads; ++i) threads_.emplace_back([this, &site] { run(context_, site); });
}

void Workers::join()
{
    open_.reset();
    for (std::thread& it : threads_)
        if (it.joinable()) it.join();
}

Ground::Ground(const Settings& wanted, Site& answering)
    : settings{wanted},
      site{answering},
      guests{{settings.limits.connections, settings.limits.connections_of_one}},
      asking{{settings.limits.connections, settings.limits.asking_of_one}},
      following{{settings.limits.connections, settings.limits.streams_of_one}},
      workers{settings.workers, answering}
{
}

namespace {

using reuse_port = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

// Forward secrecy: a certificate's key lost later decrypts nothing recorded earlier. TLS 1.2 only with ephemeral keys
// and authenticated ciphers, no session cache or tickets, no renegotiation.
void keep_forward_secret(SSL_CTX* context)
{
    SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_options(
        context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_TICKET | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context, 0);
}

std::unique_ptr<asio::ssl::context> tls_of(const Settings& settings)
{
    if (settings.certificate.empty()) return {};
    auto tls = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    tls->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_sslv2 |
                     asio::ssl::context::no_sslv3 | asio::ssl::context::no_tlsv1 | asio::ssl::context::no_tlsv1_1);
    keep_forward_secret(tls->native_handle());
    try {
        tls->use_certificate_chain_file(settings.certificate);
        tls->use_private_key_file(settings.key, asio::ssl::context::pem);
    } catch (const boost::system::system_error& error) {
        throw std::system_error{error.code(),
                                "The certificate " + settings.certificate + " and its key " + settings.key +
                                    " cannot be used; both must be readable PEM files that belong together"};
    }
    return tls;
}

}  // namespace

Server::Engine::Engine(const Settings& wanted, Site& answering) : Ground{wanted, answering}, tls{tls_of(settings)}
{
    boost::system::error_code wrong;
    const auto address = asio::ip::make_address(settings.address, wrong);
    if (wrong)
        throw std::system_error{wrong, settings.address + " is not a valid listening address; write 127.0.0.1:8080"};
    port_ = settings.port;
    for (int i = 0; i < settings.threads; ++i) {
        listen(loops_.emplace_back(), {address, port_});
        port_ = loops_.back().acceptor->local_endpoint().port();
    }
    for (Loop& loop : loops_) {
        asio::co_spawn(loop.context, accept(loop), asio::detached);
        loop.thread = std::thread{[this, &loop] { run(loop.context, site); }};
    }
}

Server::Engine::~Engine() { stop(); }

// Each loop has its own listener on the same port (SO_REUSEPORT): the kernel distributes the connections.
void Server::Engine::listen(Loop& loop, const Tcp::endpoint& at)
{
    try {
        // Our loops share the port, and a second server would by mistake: this plain bind fails if somebody listens.
        if (at.port() != 0 && loops_.size() == 1) Tcp::acceptor{loop.context, at};
        loop.acceptor.emplace(loop.context);
        loop.acceptor->open(at.protocol());
        loop.acceptor->set_option(Tcp::acceptor::reuse_address(true));
        loop.acceptor->set_option(reuse_port(true));
        loop.acceptor->bind(at);
        loop.acceptor->listen(1024);
    } catch (const boost::system::system_error& error) {
        throw std::system_error{error.code(), "Cannot listen on " + settings.address + ":" + std::to_string(at.port()) +
                                                  "; is another program there? Name another port with --listen"};
    }
}

namespace {

Address address_of(const asio::ip::address& peer)
{
    const auto v6 = peer.is_v4() ? asio::ip::make_address_v6(asio::ip::v4_mapped, peer.to_v4()) : peer.to_v6();
    Address address;
    std::ranges::copy(v6.to_bytes(), address.bytes.begin());
    return address;
}

}  // namespace

// A failed connection does not stop the listener.
asio::awaitable<void> Server::Engine::accept(Loop& loop)
{
    asio::steady_timer breath{loop.context};
    while (!stopping) {
        bool came = false;
        try {
            came = co_await accept_one(loop);
        } catch (...) {
            site.lost(std::current_exception());
        }
        if (came || stopping) continue;
        breath.expires_after(std::chrono::milliseconds{50});
        co_await breath.async_wait(asio::as_tuple(asio::use_awaitable));
    }
}

// False: most likely out of file descriptors; wait for some to be closed.
asio::awaitable<bool> Server::Engine::accept_one(Loop& loop)
{
    auto [wrong, socket] = co_await loop.acceptor->async_accept(asio::as_tuple(asio::use_awaitable));
    if (wrong) co_return false;
    boost::system::error_code gone;
    const auto peer = socket.remote_endpoint(gone);
    if (gone || stopping) co_return true;
    const Address address = address_of(peer.address());
    // A trusted proxy carries all clients: only the total limit applies to it.
    auto place = guests.enter(settings.proxies.holds(address) ? std::string{} : counted_as(address));
    if (!place) co_return true;  // closed without an answer, which would cost scarce resources
    socket.set_option(Tcp::no_delay(true), gone);
    asio::co_spawn(loop.context, greet(std::move(socket), address, *std::move(place)), asio::detached);
    co_return true;
}

asio::awaitable<void> Server::Engine::greet(Tcp::socket socket, Address peer, [[maybe_unused]] Tally::Place place)
{
    if (tls) {
        co_await converse_secure(*this, std::move(socket), peer);
    } else {
        co_await converse_plain(*this, std::move(socket), peer);
    }
}

void Server::Engine::stop()
{
    if (stopping.exchange(true)) return;
    for (Loop& loop : loops_) asio::post(loop.context, [&loop] { loop.acceptor->close(); });
    workers.join();  // finishes the work begun
    for (Loop& loop : loops_) loop.context.stop();
    for (Loop& loop : loops_)
        if (loop.thread.joinable()) loop.thread.join();
}

Server::Server(const Settings& settings, Site& site) : engine_{std::make_unique<Engine>(settings, site)} {}
Server::~Server() = default;

std::uint16_t Server::port() const { return engine_->port(); }
int Server::connections() const { return engine_->connections(); }
void Server::stop() { engine_->stop(); }

}  // namespace jinze::http
