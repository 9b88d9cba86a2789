//! A page in a tab, and what a test asks and does there.

use std::sync::Arc;
use std::time::{Duration, Instant};

use headless_chrome::Tab;
use headless_chrome::protocol::cdp::Input::{
    DispatchTouchEvent, DispatchTouchEventTypeOption as Touch, TouchPoint,
};
use headless_chrome::protocol::cdp::types::Method;
use headless_chrome::protocol::cdp::{Emulation, Page as Cdp};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// How long a page may take to become what a test waits for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// A page that is open in a tab.
pub struct Page(pub(crate) Arc<Tab>);

/// What a screen reader is told of a part of a page.
#[derive(Debug)]
pub struct Accessible {
    /// Such as `button`.
    pub role: String,
    /// What it is called.
    pub name: String,
    /// How soon a change of it is told: `polite`, `assertive`, or nothing.
    pub live: String,
}

impl Page {
    /// Goes to another address, and waits until it is loaded.
    #[track_caller]
    pub fn go(&self, address: &str) {
        let loaded = self.0.navigate_to(address);
        let loaded = loaded.and_then(|tab| tab.wait_until_navigated());
        loaded.unwrap_or_else(|error| panic!("{address}: {error:#}"));
    }

    /// The value of a JavaScript expression, awaited.
    ///
    /// # Panics
    ///
    /// - If it throws, or gives another type.
    #[track_caller]
    pub fn eval<T: DeserializeOwned>(&self, expression: &str) -> T {
        let text = self
            .json(expression)
            .unwrap_or_else(|error| panic!("{error}"));
        serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{expression} gives {text}: {error}"))
    }

    fn json(&self, expression: &str) -> Result<String, String> {
        let json =
            format!("(async () => JSON.stringify(await ({expression})) ?? 'null')()");
        let result = self.0.evaluate(&json, true);
        let object = result.map_err(|error| format!("{expression}: {error:#}"))?;
        match object.value {
            Some(Value::String(text)) => Ok(text),
            _ => Err(format!("{expression}: {:?}", object.description)),
        }
    }

    /// Waits until a JavaScript expression is true; a page that is just being loaded is asked again.
    ///
    /// # Panics
    ///
    /// - If it is still not true after a minute; the message holds the text of the page.
    #[track_caller]
    pub fn until(&self, expression: &str) {
        let begin = Instant::now();
        loop {
            let result = self.json(expression);
            if result.as_deref() == Ok("true") {
                return;
            }
            assert!(
                begin.elapsed() < PATIENCE,
                "`{expression}` never came true, it is {result:?} in:\n{}",
                self.eval::<String>("document.body.innerText")
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses a key, such as `Tab` or `Enter`.
    pub fn key(&self, key: &str) {
        self.0.press_key(key).expect("a key");
    }

    /// Clicks in the middle of the first element that this selector finds.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        let element = self.0.wait_for_element(selector);
        element
            .and_then(|element| element.click().map(|_| ()))
            .unwrap_or_else(|error| panic!("{selector}: {error:#}"));
    }

    /// Lays a finger on the first of these points of the window, draws it over the others, and lifts it.
    pub fn touch(&self, path: &[(f64, f64)]) {
        let send = |kind, point: Option<&(f64, f64)>| {
            let touch_points = point.map(|&(x, y)| TouchPoint {
                x,
                y,
                radius_x: None,
                radius_y: None,
                rotation_angle: None,
                force: None,
                tangential_pressure: None,
                tilt_x: None,
                tilt_y: None,
                twist: None,
                id: None,
            });
            self.call(DispatchTouchEvent {
                Type: kind,
                touch_points: touch_points.into_iter().collect(),
                modifiers: None,
                timestamp: None,
            });
        };
        send(Touch::TouchStart, path.first());
        for point in path.iter().skip(1) {
            send(Touch::TouchMove, Some(point));
        }
        send(Touch::TouchEnd, None);
    }

    /// Brings this tab in front of the others, which are then hidden.
    pub fn to_front(&self) {
        self.0.bring_to_front().expect("it is open");
    }

    /// What a screen reader is told of the page, from top to bottom.
    pub fn accessibility(&self) -> Vec<Accessible> {
        let tree = self.call(GetFullAXTree {});
        let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
        let nodes = tree["nodes"].as_array().into_iter().flatten();
        let shown = nodes.filter(|node| node["ignored"] != true);
        shown
            .map(|node| {
                let mut properties =
                    node["properties"].as_array().into_iter().flatten();
                let live = properties.find(|property| property["name"] == "live");
                Accessible {
                    role: text(&node["role"]["value"]),
                    name: text(&node["name"]["value"]),
                    live: live
                        .map_or_else(String::new, |live| text(&live["value"]["value"])),
                }
            })
            .collect()
    }

    /// Makes the window this large, in CSS pixels, each of which has `scale` of the screen's.
    pub fn resize(&self, width: u32, height: u32, scale: f64) {
        self.call(Emulation::SetDeviceMetricsOverride {
            width,
            height,
            device_scale_factor: scale,
            mobile: false,
            scale: None,
            screen_width: None,
            screen_height: None,
            position_x: None,
            position_y: None,
            dont_set_visible_size: None,
            screen_orientation: None,
            viewport: None,
            display_feature: None,
            device_posture: None,
        });
    }

    /// Shows the page as on a medium, `print` or `screen`, and with these features, such as
    /// `("prefers-reduced-motion", "reduce")`.
    pub fn medium(&self, medium: &str, features: &[(&str, &str)]) {
        let features = features
            .iter()
            .map(|(name, value)| Emulation::MediaFeature {
                name: name.to_string(),
                value: value.to_string(),
            });
        self.call(Emulation::SetEmulatedMedia {
            media: Some(medium.to_string()),
            features: Some(features.collect()),
        });
    }

    /// A picture of the visible part, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        let format = Cdp::CaptureScreenshotFormatOption::Png;
        let picture = self.0.capture_screenshot(format, None, None, true);
        picture.expect("a picture")
    }

    /// Calls a method of the browser's own protocol.
    #[track_caller]
    pub fn call<M>(&self, method: M) -> M::ReturnObject
    where
        M: headless_chrome::protocol::cdp::types::Method
            + serde::Serialize
            + std::fmt::Debug,
    {
        self.0
            .call_method(method)
            .unwrap_or_else(|error| panic!("{error:#}"))
    }
}

/// Not as the library has it: that one refuses the properties that newer browsers report.
#[derive(Debug, Serialize)]
struct GetFullAXTree {}

impl Method for GetFullAXTree {
    const NAME: &'static str = "Accessibility.getFullAXTree";
    type ReturnObject = Value;
}
