// One thread reads and writes; a few others answer, so that a long query holds up no other. A
// session is kept alive by what it waits for.
#include "serve/http_server.h"

#include <utility>

// Boost.Asio 1.74 uses std::exchange without including <utility>.
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <fmt/format.h>

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>

#include "export/page.h"
#include "serve/guard.h"

namespace causeway {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;
using ErrorOfAsio = boost::system::error_code;
using Request = http::request<http::string_body>;
using Response = http::response<http::string_body>;

std::string_view View(boost::beast::string_view text) { return {text.data(), text.size()}; }

constexpr std::string_view kJsonType = "application/json";
constexpr std::string_view kTextType = "text/plain; charset=utf-8";

Response Reply(unsigned status, std::string_view type, std::string body) {
  Response response{http::int_to_status(status), 11};
  auto set = [&response](auto field, std::string_view value) {
    response.set(field, beast::string_view(value.data(), value.size()));
  };
  set(http::field::content_type, type);
  set(http::field::cache_control, "no-store");
  set("Content-Security-Policy", "frame-ancestors 'none'");
  set("X-Content-Type-Options", "nosniff");
  set("Referrer-Policy", "no-referrer");
  set("Cross-Origin-Resource-Policy", "same-origin");
  set("Cross-Origin-Opener-Policy", "same-origin");
  response.body() = std::move(body);
  return response;
}

// Answers whole requests. Called from several threads.
class Answerer {
 public:
  Answerer(const Site& site, Guard guard) : site_(site), guard_(std::move(guard)) {}

  [[nodiscard]] Response Answer(const Request& request) const {
    std::optional<RequestTarget> target = ReadTarget(View(request.target()));
    if (!target) return Reply(400, kTextType, "this is no address\n");
    RequestHead head{.method = View(request.method_string()),
                     .host = View(request[http::field::host]),
                     .origin = View(request[http::field::origin]),
                     .token = View(request["X-Causeway-Token"]),
                     .content_type = View(request[http::field::content_type])};
    if (std::optional<Refusal> refusal = guard_.Check(head, *target)) {
      return Reply(refusal->status, kTextType, std::string(refusal->message) + '\n');
    }
    bool is_post = request.method() == http::verb::post;
    if (target->path == "/" && !is_post) return Page();
    RouteReply reply =
        AnswerRoute(site_, {.target = *target, .is_post = is_post, .body = request.body()});
    return Reply(reply.status, kJsonType, std::move(reply.body));
  }

 private:
  [[nodiscard]] Response Page() const {
    StringSink page;
    Result<void> written = WriteServedPage(page, site_.title, guard_.token());
    if (!written) return Reply(500, kTextType, ToText(written.error()));
    return Reply(200, "text/html; charset=utf-8", page.text());
  }

  const Site& site_;
  Guard guard_;
};

// One connection: requests, one after the other.
class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(Tcp::socket socket, const Answerer& answerer, asio::thread_pool& pool,
          const Limits& limits, std::function<void()> ended)
      : stream_(std::move(socket)),
        answerer_(answerer),
        pool_(pool),
        limits_(limits),
        ended_(std::move(ended)) {}
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  ~Session() { ended_(); }

  void Read() {
    parser_.emplace();
    parser_->header_limit(limits_.view_header_bytes);
    parser_->body_limit(limits_.view_body_bytes);
    stream_.expires_after(std::chrono::seconds(limits_.view_request_seconds));
    head_bytes_ = 0;
    ReadHead();
  }

 private:
  // The parser of Boost 1.74 bounds a line of the head, but not how many there are.
  void ReadHead() {
    http::async_read_some(stream_, buffer_, *parser_,
                          [self = shared_from_this()](ErrorOfAsio error, size_t bytes) {
                            self->TakeHead(error, bytes);
                          });
  }

  void TakeHead(ErrorOfAsio error, size_t bytes) {
    head_bytes_ += bytes;
    if (head_bytes_ > limits_.view_header_bytes) error = http::error::header_limit;
    if (error || parser_->is_done()) return Take(error);
    if (!parser_->is_header_done()) return ReadHead();
    http::async_read(stream_, buffer_, *parser_,
                     [self = shared_from_this()](ErrorOfAsio read, size_t) { self->Take(read); });
  }

  void Take(ErrorOfAsio error) {
    if (error == http::error::header_limit) return Refuse(431, "the request's head is too large\n");
    if (error == http::error::body_limit) return Refuse(413, "the request's body is too large\n");
    if (error == http::error::end_of_stream || error == beast::error::timeout) return Close();
    if (error.category() == http::make_error_code(http::error::bad_method).category()) {
      return Refuse(400, "this is no HTTP request\n");
    }
    if (error) return;
    asio::post(pool_, [self = shared_from_this(), request = parser_->release()]() mutable {
      auto response = std::make_shared<Response>(self->answerer_.Answer(request));
      response->keep_alive(request.keep_alive());
      auto back = self->stream_.get_executor();
      asio::post(back, [self = std::move(self), response] { self->Write(response); });
    });
  }

  void Refuse(unsigned status, std::string text) {
    auto response = std::make_shared<Response>(Reply(status, kTextType, std::move(text)));
    response->keep_alive(false);
    Write(response);
  }

  void Write(const std::shared_ptr<Response>& response) {
    response->prepare_payload();
    stream_.expires_after(std::chrono::seconds(limits_.view_reply_seconds));
    http::async_write(stream_, *response,
                      [self = shared_from_this(), response](ErrorOfAsio error, size_t) {
                        if (error) return;
                        if (response->keep_alive()) return self->Read();
                        self->Close();
                      });
  }

  // What the client still sends is read and dropped for a while: hanging up on it would take the
  // reply away (RFC 7230, 6.6).
  void Close() {
    ErrorOfAsio ignored;
    stream_.socket().shutdown(Tcp::socket::shutdown_send, ignored);
    stream_.expires_after(std::chrono::seconds(limits_.view_request_seconds));
    Drain();
  }

  void Drain() {
    buffer_.clear();
    stream_.async_read_some(buffer_.prepare(4096),
                            [self = shared_from_this()](ErrorOfAsio error, size_t) {
                              if (!error) self->Drain();
                            });
  }

  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  const Answerer& answerer_;
  asio::thread_pool& pool_;
  const Limits& limits_;
  std::function<void()> ended_;
  size_t head_bytes_ = 0;
};

// Accepts connections while there are not too many, and looks whether it is to stop.
class Listener {
 public:
  explicit Listener(const Limits& limits, const std::atomic<bool>* stop)
      : limits_(limits), stop_(stop), pool_(limits.view_threads) {}
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  ~Listener() {
    is_ending_ = true;
    pool_.stop();
    pool_.join();
  }

  Result<void> Bind(uint16_t port);
  [[nodiscard]] uint16_t port() const { return acceptor_.local_endpoint().port(); }

  void Run(const Answerer& answerer) {
    answerer_ = &answerer;
    Accept();
    Watch();
    io_.run();
  }

 private:
  void Accept() {
    is_accepting_ = true;
    acceptor_.async_accept([this](ErrorOfAsio error, Tcp::socket socket) {
      is_accepting_ = false;
      if (error == asio::error::operation_aborted) return;
      if (!error) Begin(std::move(socket));
      AcceptMore();
    });
  }

  void AcceptMore() {
    if (!is_accepting_ && !is_ending_ && sessions_ < limits_.view_connections) Accept();
  }

  void Begin(Tcp::socket socket) {
    ++sessions_;
    auto ended = [this] {
      --sessions_;
      AcceptMore();
    };
    std::make_shared<Session>(std::move(socket), *answerer_, pool_, limits_, ended)->Read();
  }

  void Watch() {
    clock_.expires_after(std::chrono::milliseconds(100));
    clock_.async_wait([this](ErrorOfAsio error) {
      if (error) return;
      is_ending_ = stop_ != nullptr && *stop_;
      if (is_ending_) return io_.stop();
      Watch();
    });
  }

  const Limits& limits_;
  const std::atomic<bool>* stop_;
  const Answerer* answerer_ = nullptr;
  uint32_t sessions_ = 0;  // sessions end in the thread of io_, or with it
  bool is_accepting_ = false;
  bool is_ending_ = false;
  asio::io_context io_;
  Tcp::acceptor acceptor_{io_};
  asio::steady_timer clock_{io_};
  asio::thread_pool pool_;
};

Error CannotListen(uint16_t port, const ErrorOfAsio& error) {
  return {.message = fmt::format("cannot listen on 127.0.0.1:{}: {}", port, error.message()),
          .hint = port == 0 ? "" : "Another --port, or none, takes one that is free."};
}

Result<void> Listener::Bind(uint16_t port) {
  Tcp::endpoint here(asio::ip::address_v4::loopback(), port);
  ErrorOfAsio error;
  acceptor_.open(here.protocol(), error);
  if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor_.bind(here, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  if (error) return CannotListen(port, error);
  return {};
}

}  // namespace

Result<void> Serve(const Site& site, const ServeOptions& options) {
  Listener listener(site.limits, site.stop);
  CW_TRY(listener.Bind(options.port));
  std::string token = RandomToken();
  if (token.empty()) return Error{.message = "the system has no random numbers"};
  Answerer answerer(site, Guard(token, listener.port()));
  if (options.ready) {
    options.ready(fmt::format("http://127.0.0.1:{}/?token={}", listener.port(), token));
  }
  listener.Run(answerer);
  return {};
}

}  // namespace causeway
